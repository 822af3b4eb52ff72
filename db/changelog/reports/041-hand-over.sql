--liquibase formatted sql

--changeset rione:reports-041-contractor
alter table report_contractor add column handing varchar(20) not null default 'EVERY_REPORT';
alter table report_contractor modify api_key varchar(1000) not null;
--rollback alter table report_contractor drop column handing;

--changeset rione:reports-041-forward
alter table report_forward add column said varchar(1000) not null default '';
alter table report_forward add column said_at datetime(6) null;
--rollback alter table report_forward drop column said, drop column said_at;
