--liquibase formatted sql

--changeset rione:reports-051-survey-at
create index ix_report_survey_at on report_survey (at);
--rollback drop index ix_report_survey_at on report_survey;
