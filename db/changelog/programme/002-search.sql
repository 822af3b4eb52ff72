--liquibase formatted sql

--changeset rione:programme-002-search
-- [jooq ignore start]
alter table action add fulltext index ft_action (title, summary, words);
-- [jooq ignore stop]
--rollback alter table action drop index ft_action;
