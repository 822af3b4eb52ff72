--liquibase formatted sql

--changeset rione:moderation-002-notice-answer
alter table content_notice add column answered_by uuid null;
--rollback alter table content_notice drop column answered_by;

--changeset rione:moderation-002-notice-language
alter table content_notice add column language varchar(2) not null default 'it';
--rollback alter table content_notice drop column language;
