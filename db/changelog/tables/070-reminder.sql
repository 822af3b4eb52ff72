--liquibase formatted sql

-- Whether a voter who had not decided was reminded: once for each round.
--changeset rione:tables-070-reminder
alter table round_voter add column reminded boolean not null default false;
--rollback alter table round_voter drop column reminded;
