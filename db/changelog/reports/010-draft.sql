--liquibase formatted sql

--changeset rione:reports-010-draft
create table report_draft (
  person_id uuid        not null,
  body      mediumtext  not null,
  saved_at  datetime(6) not null,
  primary key (person_id),
  constraint fk_report_draft_person foreign key (person_id) references person (id)
);
create index ix_report_draft_saved on report_draft (saved_at);
--rollback drop table report_draft;

--changeset rione:reports-010-photo-owner
create index ix_report_photo_owner on report_photo (owner_id, report_id, created_at);
--rollback drop index ix_report_photo_owner on report_photo;
