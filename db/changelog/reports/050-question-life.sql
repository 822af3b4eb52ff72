--liquibase formatted sql

--changeset rione:reports-050-question-life
alter table report_question add column retired boolean not null default false;
alter table report_question add column published boolean not null default false;
alter table report_question_choice add column retired boolean not null default false;
--rollback alter table report_question drop column retired; alter table report_question drop column published; alter table report_question_choice drop column retired;

--changeset rione:reports-050-published-answers
-- [jooq ignore start]
update report_question set published = true
where (category, code) in (('illuminazione', 'guasto'), ('rifiuti', 'tipo'), ('strade', 'profondita'));
-- [jooq ignore stop]
--rollback update report_question set published = false;
