--liquibase formatted sql

-- For readers that follow what changed since they last looked.
--changeset rione:reports-040-changed
create index ix_report_updated on report (updated_at);
--rollback drop index ix_report_updated on report;
