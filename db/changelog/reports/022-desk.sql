--liquibase formatted sql

--changeset rione:reports-022-before
-- How a report was before the step that gave it this version: what taking that step back restores.
create table report_before (
  report_id    uuid          not null,
  version      bigint        not null,
  state        varchar(20)   not null,
  sentence     varchar(1000) null,
  office_id    uuid          null,
  deadline     date          not null,
  suspended_on date          null,
  batch_id     uuid          null,
  at           datetime(6)   not null,
  primary key (report_id, version),
  constraint fk_report_before_report foreign key (report_id) references report (id)
);
create index ix_report_before_batch on report_before (batch_id);
--rollback drop table report_before;

--changeset rione:reports-022-merge
-- The merges that hold now; one that is taken back is deleted, its steps stay in the history of both reports.
create table report_merge (
  duplicate_id uuid        not null,
  survivor_id  uuid        not null,
  version      bigint      not null,
  at           datetime(6) not null,
  primary key (duplicate_id),
  constraint fk_report_merge_duplicate foreign key (duplicate_id) references report (id),
  constraint fk_report_merge_survivor foreign key (survivor_id) references report (id)
);
create index ix_report_merge_survivor on report_merge (survivor_id, at);
--rollback drop table report_merge;

--changeset rione:reports-022-merge-support
-- Who supports the survivor only because of the merge.
create table report_merge_support (
  duplicate_id uuid not null,
  person_id    uuid not null,
  primary key (duplicate_id, person_id),
  constraint fk_report_merge_support_merge foreign key (duplicate_id) references report_merge (duplicate_id)
);
--rollback drop table report_merge_support;

--changeset rione:reports-022-merge-photo
-- Which photos moved to the survivor, and which place each had.
create table report_merge_photo (
  duplicate_id uuid not null,
  photo_id     uuid not null,
  position     int  not null,
  primary key (duplicate_id, photo_id),
  constraint fk_report_merge_photo_merge foreign key (duplicate_id) references report_merge (duplicate_id)
);
--rollback drop table report_merge_photo;
