--liquibase formatted sql

-- What a published round asks of the offices: one row for each option that won, and every answer it was given.
--changeset rione:tables-050-priority
create table round_priority (
  option_id  uuid        not null,
  round_id   uuid        not null,
  table_id   uuid        not null,
  place      int         not null,
  office_id  uuid        null,
  due        date        null,
  answered   boolean     not null default false,
  answer_id  uuid        null,
  created_at datetime(6) not null,
  version    bigint      not null default 0,
  primary key (option_id),
  constraint fk_round_priority_option foreign key (option_id) references round_option (id),
  constraint fk_round_priority_round foreign key (round_id) references voting_round (id),
  constraint fk_round_priority_table foreign key (table_id) references neighbourhood_table (id)
);
create index ix_round_priority_round on round_priority (round_id, place);
create index ix_round_priority_table on round_priority (table_id, created_at, place);
create index ix_round_priority_due on round_priority (answered, due, option_id);
create index ix_round_priority_office on round_priority (office_id, answered, due, option_id);
--rollback drop table round_priority;

--changeset rione:tables-050-answer
create table round_answer (
  id        uuid          not null,
  option_id uuid          not null,
  verdict   varchar(20)   not null,
  done_by   date          null,
  reasons   varchar(4000) not null,
  office_id uuid          not null,
  at        datetime(6)   not null,
  primary key (id),
  constraint fk_round_answer_priority foreign key (option_id) references round_priority (option_id)
);
create index ix_round_answer_option on round_answer (option_id, id);
--rollback drop table round_answer;
