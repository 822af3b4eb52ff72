--liquibase formatted sql

--changeset rione:reports-053-document
-- The holder is the person or the browser that writes the draft, and once sent the report: each has the same file once.
create table report_document (
  id         uuid         not null,
  holder     varchar(43)  not null,
  report_id  uuid         null,
  owner_id   uuid         null,
  name       varchar(120) not null,
  bytes      int          not null,
  sha256     char(64)     not null,
  created_at datetime(6)  not null,
  primary key (id),
  constraint uq_report_document_holder unique (holder, sha256),
  constraint fk_report_document_report foreign key (report_id) references report (id),
  constraint fk_report_document_owner foreign key (owner_id) references person (id)
);
create index ix_report_document_report on report_document (report_id, created_at);
create table report_document_file (
  document_id uuid       not null,
  content     mediumblob not null,
  primary key (document_id),
  constraint fk_report_document_file foreign key (document_id) references report_document (id) on delete cascade
);
--rollback drop table report_document_file;
--rollback drop table report_document;
