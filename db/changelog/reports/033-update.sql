--liquibase formatted sql

--changeset rione:reports-033-step-at
create index ix_report_step_at on report_step (at, report_id, position);
--rollback drop index ix_report_step_at on report_step;

--changeset rione:reports-033-open311-update
create table open311_update (
  id        uuid          not null,
  key_id    uuid          not null,
  update_id varchar(120)  not null,
  report_id uuid          not null,
  status    varchar(40)   not null,
  text      varchar(4000) not null,
  at        datetime(6)   not null,
  primary key (id),
  constraint uq_open311_update unique (key_id, update_id),
  constraint fk_open311_update_report foreign key (report_id) references report (id)
);
create index ix_open311_update_report on open311_update (report_id, at);
--rollback drop table open311_update;

--changeset rione:reports-033-open311-request
create table open311_request (
  report_id uuid not null,
  key_id    uuid not null,
  primary key (report_id),
  constraint fk_open311_request_report foreign key (report_id) references report (id)
);
--rollback drop table open311_request;
