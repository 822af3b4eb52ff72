--liquibase formatted sql

--changeset rione:tables-020-meeting
-- begins_at and ends_at are instants; sequence counts the changes of time, place and state for calendars.
create table table_meeting (
  id             uuid          not null,
  table_id       uuid          not null,
  number         int           not null,
  title          varchar(160)  not null,
  begins_at      datetime(6)   not null,
  ends_at        datetime(6)   not null,
  place          varchar(200)  not null,
  online         varchar(500)  not null default '',
  agenda         varchar(8000) not null default '',
  cancelled_at   datetime(6)   null,
  cancelled_why  varchar(500)  not null default '',
  sequence       int           not null default 0,
  minutes_draft  mediumtext    null,
  minutes        mediumtext    null,
  approved_at    datetime(6)   null,
  corrected_at   datetime(6)   null,
  attended       int           null,
  attended_of    int           not null default 0,
  guests         int           not null default 0,
  changed_at     datetime(6)   not null,
  created_at     datetime(6)   not null,
  version        bigint        not null default 0,
  primary key (id),
  constraint uq_table_meeting_number unique (table_id, number),
  constraint fk_table_meeting_table foreign key (table_id) references neighbourhood_table (id)
);
create index ix_table_meeting_of_table on table_meeting (table_id, begins_at, id);
create index ix_table_meeting_begins on table_meeting (begins_at, id);
--rollback drop table table_meeting;

--changeset rione:tables-020-attendance
-- Who was there: seen by the members of the table, and by the person in the download of their data.
create table meeting_attendance (
  meeting_id uuid not null,
  person_id  uuid not null,
  primary key (meeting_id, person_id),
  constraint fk_meeting_attendance_meeting foreign key (meeting_id) references table_meeting (id),
  constraint fk_meeting_attendance_person foreign key (person_id) references person (id)
);
create index ix_meeting_attendance_person on meeting_attendance (person_id);
--rollback drop table meeting_attendance;

--changeset rione:tables-020-document
-- A document is a link or a file of ours; the file lies apart so that lists do not read it.
create table meeting_document (
  id         uuid         not null,
  meeting_id uuid         not null,
  title      varchar(160) not null,
  link       varchar(500) not null default '',
  bytes      int          not null default 0,
  sha256     char(64)     not null default '',
  added_at   datetime(6)  not null,
  primary key (id),
  constraint fk_meeting_document_meeting foreign key (meeting_id) references table_meeting (id)
);
create index ix_meeting_document_meeting on meeting_document (meeting_id, id);
create table meeting_document_file (
  document_id uuid       not null,
  content     mediumblob not null,
  primary key (document_id),
  constraint fk_meeting_document_file foreign key (document_id) references meeting_document (id)
);
--rollback drop table meeting_document_file;
--rollback drop table meeting_document;
