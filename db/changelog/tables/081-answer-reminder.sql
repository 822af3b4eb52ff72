--liquibase formatted sql

-- Whether the office in charge was reminded: a few days before the day it owes the answer, and once that has passed.
--changeset rione:tables-081-answer-reminder
alter table round_priority add column told_soon boolean not null default false;
alter table round_priority add column told_late boolean not null default false;
--rollback alter table round_priority drop column told_soon, drop column told_late;
