--liquibase formatted sql

--changeset rione:reports-023-before-by
alter table report_before add column done_by uuid null;
--rollback alter table report_before drop column done_by;

--changeset rione:reports-023-desk-index
-- The queue of an office in its order, and its figures, from the index alone.
drop index ix_report_desk on report;
create index ix_report_desk on report (office_id, is_open, deadline, id, state);
--rollback drop index ix_report_desk on report; create index ix_report_desk on report (office_id, is_open, deadline);

--changeset rione:reports-023-template
create table report_template (
  id       uuid          not null,
  name     varchar(80)   not null,
  use_for  varchar(20)   not null,
  text     varchar(1000) not null,
  version  bigint        not null,
  primary key (id),
  constraint uq_report_template_name unique (name)
);
--rollback drop table report_template;

--changeset rione:reports-023-photo-after
-- Shows how it is after the work.
alter table report_photo add column after_work boolean not null default false;
--rollback alter table report_photo drop column after_work;
