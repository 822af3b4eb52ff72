--liquibase formatted sql

-- What associations propose and moderators publish. What the author wrote is kept, whatever is shown.
--changeset rione:community-002-initiative
create table initiative (
  id               uuid          not null,
  code             varchar(80)   not null,
  association_id   uuid          not null,
  author_id        uuid          null,
  title            varchar(160)  not null,
  words            varchar(2000) not null,
  shown_title      varchar(160)  null,
  shown_words      varchar(2000) null,
  begins           datetime(6)   not null,
  ends             datetime(6)   not null,
  place            varchar(200)  not null,
  neighbourhood_id uuid          null,
  visibility       varchar(20)   not null,
  cancelled_why    varchar(500)  null,
  revision         int           not null default 0,
  changed_at       datetime(6)   not null,
  created_at       datetime(6)   not null,
  version          bigint        not null default 0,
  primary key (id),
  constraint uq_initiative_code unique (code),
  constraint fk_initiative_association foreign key (association_id) references association (id)
);
create index ix_initiative_when on initiative (visibility, begins, id);
create index ix_initiative_of on initiative (association_id, begins);
create index ix_initiative_author on initiative (author_id);
--rollback drop table initiative;

-- One row for each person who comes: the key makes it one, only the number is ever shown.
--changeset rione:community-002-attendance
create table initiative_attendance (
  initiative_id uuid not null,
  person_id     uuid not null,
  primary key (initiative_id, person_id),
  constraint fk_initiative_attendance foreign key (initiative_id) references initiative (id)
);
create index ix_initiative_attendance_person on initiative_attendance (person_id);
--rollback drop table initiative_attendance;
