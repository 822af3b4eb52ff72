--liquibase formatted sql

-- What was rated stands beside the rating, as it was then: a year of ratings is counted from one index.
--changeset rione:reports-052-survey-of
alter table report_survey add column sending boolean not null default false;
alter table report_survey add column category varchar(40) not null default '';
alter table report_survey add column office_id uuid null;
--rollback alter table report_survey drop column sending; alter table report_survey drop column category; alter table report_survey drop column office_id;

--changeset rione:reports-052-survey-of-before
-- [jooq ignore start]
update report_survey join report on report.id = report_survey.report_id
  set report_survey.sending = (report_survey.about = report.created_at),
      report_survey.category = report.category,
      report_survey.office_id = report.office_id;
-- [jooq ignore stop]
--rollback select 1;

--changeset rione:reports-052-survey-index
create index ix_report_survey_rated on report_survey (at, stars, sending, category, office_id, reason);
drop index ix_report_survey_at on report_survey;
--rollback create index ix_report_survey_at on report_survey (at); drop index ix_report_survey_rated on report_survey;
