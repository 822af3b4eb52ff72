--liquibase formatted sql

--changeset rione:identity-002-person-state
-- An account may sign in when it is enabled: its address was confirmed and nobody has blocked it.
alter table person add column confirmed_at datetime(6) null;
alter table person add column erased_at datetime(6) null;
--rollback alter table person drop column erased_at;
--rollback alter table person drop column confirmed_at;

--changeset rione:identity-002-office-external
alter table office add column external boolean not null default false;
--rollback alter table office drop column external;

--changeset rione:identity-002-officer-main
-- The office for which an officer of several speaks first.
alter table officer add column main boolean not null default false;
--rollback alter table officer drop column main;
