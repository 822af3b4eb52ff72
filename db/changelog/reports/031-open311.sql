--liquibase formatted sql

--changeset rione:reports-031-longer-description
-- [jooq ignore start]
alter table report modify description varchar(4000) not null;
alter table report_original modify description varchar(4000) not null;
-- [jooq ignore stop]
--rollback select 1;

--changeset rione:reports-031-receipt
create table report_receipt (
  sender    uuid        not null,
  receipt   varchar(43) not null,
  content   varchar(43) not null,
  report_id uuid        not null,
  at        datetime(6) not null,
  primary key (sender, receipt),
  constraint fk_report_receipt_report foreign key (report_id) references report (id)
);
create index ix_report_receipt_at on report_receipt (at);
--rollback drop table report_receipt;

--changeset rione:reports-031-open311-key
create table open311_key (
  id           uuid        not null,
  name         varchar(60) not null,
  key_hash     varchar(43) not null,
  per_minute   int         not null,
  office_id    uuid        null,
  created_at   datetime(6) not null,
  last_used_at datetime(6) null,
  revoked_at   datetime(6) null,
  primary key (id),
  constraint uq_open311_key_hash unique (key_hash)
);
--rollback drop table open311_key;

--changeset rione:reports-031-open311-changeset
create table open311_changeset (
  document    varchar(20) not null,
  fingerprint varchar(43) not null,
  changed_at  datetime(6) not null,
  primary key (document)
);
--rollback drop table open311_changeset;
