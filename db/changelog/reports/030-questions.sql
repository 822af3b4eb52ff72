--liquibase formatted sql

--changeset rione:reports-030-question
create table report_question (
  category varchar(40)  not null,
  code     varchar(40)  not null,
  position int          not null,
  kind     varchar(20)  not null,
  required boolean      not null,
  text_it  varchar(200) not null,
  text_en  varchar(200) not null,
  hint_it  varchar(200) not null,
  hint_en  varchar(200) not null,
  primary key (category, code),
  constraint uq_report_question_position unique (category, position),
  constraint fk_report_question_category foreign key (category) references report_category (code)
);
--rollback drop table report_question;

--changeset rione:reports-030-question-choice
create table report_question_choice (
  category varchar(40)  not null,
  question varchar(40)  not null,
  code     varchar(40)  not null,
  position int          not null,
  name_it  varchar(120) not null,
  name_en  varchar(120) not null,
  primary key (category, question, code),
  constraint fk_report_question_choice_question foreign key (category, question)
    references report_question (category, code) on delete cascade
);
--rollback drop table report_question_choice;

--changeset rione:reports-030-answer
create table report_answer (
  report_id uuid          not null,
  question  varchar(40)   not null,
  position  int           not null,
  value     varchar(4000) not null,
  primary key (report_id, question, position),
  constraint fk_report_answer_report foreign key (report_id) references report (id)
);
--rollback drop table report_answer;

--changeset rione:reports-030-first-questions
-- [jooq ignore start]
insert into report_question (category, code, position, kind, required, text_it, text_en, hint_it, hint_en) values
('illuminazione', 'palo', 1, 'LINE', false, 'Numero del palo', 'Number on the pole', 'È scritto su una targhetta ad altezza d’uomo', 'It is written on a plate at eye level'),
('illuminazione', 'guasto', 2, 'ONE_OF', false, 'Che cosa succede?', 'What is happening?', '', ''),
('rifiuti', 'tipo', 1, 'SOME_OF', false, 'Che cosa è stato abbandonato?', 'What was dumped?', '', ''),
('strade', 'profondita', 1, 'NUMBER', false, 'Profondità della buca in centimetri', 'Depth of the pothole in centimetres', 'Una stima basta', 'An estimate is enough');
insert into report_question_choice (category, question, code, position, name_it, name_en) values
('illuminazione', 'guasto', 'spento', 1, 'Un lampione è spento', 'One lamp is out'),
('illuminazione', 'guasto', 'piu-di-uno', 2, 'Sono spenti più lampioni', 'Several lamps are out'),
('illuminazione', 'guasto', 'sempre-acceso', 3, 'Resta acceso di giorno', 'It stays on by day'),
('illuminazione', 'guasto', 'danneggiato', 4, 'Il palo è danneggiato', 'The pole is damaged'),
('rifiuti', 'tipo', 'ingombranti', 1, 'Mobili ed elettrodomestici', 'Furniture and appliances'),
('rifiuti', 'tipo', 'sacchi', 2, 'Sacchi', 'Bags'),
('rifiuti', 'tipo', 'macerie', 3, 'Macerie', 'Rubble'),
('rifiuti', 'tipo', 'pericolosi', 4, 'Materiali pericolosi', 'Dangerous materials');
-- [jooq ignore stop]
--rollback delete from report_question_choice; delete from report_question;
