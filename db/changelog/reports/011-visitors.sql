--liquibase formatted sql

--changeset rione:reports-011-visitor-draft
create table report_visitor_draft (
  visitor  varchar(43) not null,
  body     mediumtext  not null,
  saved_at datetime(6) not null,
  primary key (visitor)
);
create index ix_report_visitor_draft_saved on report_visitor_draft (saved_at);
--rollback drop table report_visitor_draft;

--changeset rione:reports-011-unconfirmed
create table report_unconfirmed (
  link_hash       varchar(43)  not null,
  idempotency_key varchar(80)  not null,
  visitor         varchar(43)  not null,
  email           varchar(254) not null,
  language        varchar(8)   not null,
  body            mediumtext   not null,
  expires_at      datetime(6)  not null,
  primary key (link_hash),
  constraint uq_report_unconfirmed_key unique (idempotency_key)
);
create index ix_report_unconfirmed_expires on report_unconfirmed (expires_at);
--rollback drop table report_unconfirmed;

--changeset rione:reports-011-contact
create table report_contact (
  report_id uuid         not null,
  email     varchar(254) not null,
  language  varchar(8)   not null,
  primary key (report_id),
  constraint fk_report_contact_report foreign key (report_id) references report (id)
);
--rollback drop table report_contact;

--changeset rione:reports-011-link
create table report_link (
  link_hash  varchar(43) not null,
  report_id  uuid        not null,
  expires_at datetime(6) not null,
  primary key (link_hash),
  constraint fk_report_link_report foreign key (report_id) references report (id)
);
create index ix_report_link_expires on report_link (expires_at);
--rollback drop table report_link;

--changeset rione:reports-011-photo-visitor
alter table report_photo add column visitor varchar(43) null;
create index ix_report_photo_visitor on report_photo (visitor, report_id);
--rollback alter table report_photo drop column visitor;
