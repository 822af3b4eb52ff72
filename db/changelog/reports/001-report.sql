--liquibase formatted sql

--changeset rione:reports-001-category
create table report_category (
  code         varchar(40) not null,
  parent       varchar(40) null,
  position     int         not null,
  icon         varchar(40) not null,
  name_it      varchar(80) not null,
  name_en      varchar(80) not null,
  office_id    uuid        null,
  service_days int         not null,
  radius_m     int         not null,
  primary key (code),
  constraint fk_report_category_parent foreign key (parent) references report_category (code)
);
--rollback drop table report_category;

--changeset rione:reports-001-report-number
create table report_number (
  year        int not null,
  last_number int not null,
  primary key (year)
);
--rollback drop table report_number;

--changeset rione:reports-001-report
create table report (
  id               uuid          not null,
  code             varchar(20)   not null,
  title            varchar(120)  not null,
  description      varchar(2000) not null,
  category         varchar(40)   not null,
  neighbourhood_id uuid          null,
  address          varchar(200)  not null,
  state            varchar(20)   not null,
  resumes          varchar(20)   null,
  outcome          varchar(20)   null,
  outcome_day      date          null,
  outcome_of       uuid          null,
  sentence         varchar(1000) null,
  office_id        uuid          null,
  service_days     int           not null,
  deadline         date          not null,
  suspended_on     date          null,
  visibility       varchar(20)   not null,
  naming           varchar(20)   not null,
  listed           boolean       not null,
  is_open          boolean       not null,
  supports         int           not null default 0,
  author_id        uuid          null,
  action_id        uuid          null,
  idempotency_key  varchar(80)   not null,
  version          bigint        not null,
  created_at       datetime(6)   not null,
  updated_at       datetime(6)   not null,
  closed_at        datetime(6)   null,
  primary key (id),
  constraint uq_report_code unique (code),
  constraint uq_report_idempotency unique (idempotency_key),
  constraint fk_report_category foreign key (category) references report_category (code),
  constraint fk_report_author foreign key (author_id) references person (id)
);
create index ix_report_recent on report (listed, created_at);
create index ix_report_open_recent on report (listed, is_open, created_at);
create index ix_report_open_due on report (listed, is_open, deadline);
create index ix_report_category_recent on report (listed, category, created_at);
create index ix_report_category_open_recent on report (listed, category, is_open, created_at);
create index ix_report_category_open_due on report (listed, category, is_open, deadline);
create index ix_report_place_recent on report (listed, neighbourhood_id, created_at);
create index ix_report_place_open_recent on report (listed, neighbourhood_id, is_open, created_at);
create index ix_report_place_open_due on report (listed, neighbourhood_id, is_open, deadline);
create index ix_report_action on report (action_id, listed, created_at);
create index ix_report_closed on report (listed, closed_at);
create index ix_report_desk on report (office_id, is_open, deadline);
create index ix_report_author on report (author_id, created_at);
--rollback drop table report;

--changeset rione:reports-001-report-words
-- [jooq ignore start]
create fulltext index fx_report_words on report (title, description, address);
-- [jooq ignore stop]
--rollback drop index fx_report_words on report;

--changeset rione:reports-001-report-original
create table report_original (
  report_id   uuid          not null,
  title       varchar(120)  not null,
  description varchar(2000) not null,
  address     varchar(200)  not null,
  primary key (report_id),
  constraint fk_report_original_report foreign key (report_id) references report (id)
);
--rollback drop table report_original;

--changeset rione:reports-001-report-location
create table report_location (
  report_id uuid not null,
  primary key (report_id),
  constraint fk_report_location_report foreign key (report_id) references report (id)
);
-- [jooq ignore start]
alter table report_location add column place point not null, add spatial index sx_report_location_place (place);
-- [jooq ignore stop]
--rollback drop table report_location;

--changeset rione:reports-001-report-step
create table report_step (
  report_id uuid          not null,
  position  int           not null,
  at        datetime(6)   not null,
  kind      varchar(30)   not null,
  office_id uuid          null,
  to_office uuid          null,
  outcome   varchar(20)   null,
  sentence  varchar(1000) not null,
  deadline  date          not null,
  primary key (report_id, position),
  constraint fk_report_step_report foreign key (report_id) references report (id)
);
--rollback drop table report_step;

--changeset rione:reports-001-report-note
create table report_note (
  id        uuid          not null,
  report_id uuid          not null,
  at        datetime(6)   not null,
  author_id uuid          not null,
  text      varchar(2000) not null,
  primary key (id),
  constraint fk_report_note_report foreign key (report_id) references report (id),
  constraint fk_report_note_author foreign key (author_id) references person (id)
);
create index ix_report_note_report on report_note (report_id, at);
--rollback drop table report_note;

--changeset rione:reports-001-report-support
create table report_support (
  report_id uuid        not null,
  person_id uuid        not null,
  at        datetime(6) not null,
  primary key (report_id, person_id),
  constraint fk_report_support_report foreign key (report_id) references report (id),
  constraint fk_report_support_person foreign key (person_id) references person (id)
);
create index ix_report_support_person on report_support (person_id, at);
--rollback drop table report_support;

--changeset rione:reports-001-report-objection
create table report_objection (
  report_id uuid        not null,
  person_id uuid        not null,
  closed_at datetime(6) not null,
  at        datetime(6) not null,
  primary key (report_id, person_id, closed_at),
  constraint fk_report_objection_report foreign key (report_id) references report (id),
  constraint fk_report_objection_person foreign key (person_id) references person (id)
);
--rollback drop table report_objection;

--changeset rione:reports-001-report-photo
create table report_photo (
  id         uuid         not null,
  report_id  uuid         null,
  position   int          not null,
  owner_id   uuid         null,
  caption    varchar(200) not null,
  width      int          not null,
  height     int          not null,
  hidden     boolean      not null default false,
  created_at datetime(6)  not null,
  primary key (id),
  constraint fk_report_photo_report foreign key (report_id) references report (id),
  constraint fk_report_photo_owner foreign key (owner_id) references person (id)
);
create index ix_report_photo_report on report_photo (report_id, position);
--rollback drop table report_photo;
