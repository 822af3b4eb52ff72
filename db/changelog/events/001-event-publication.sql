--liquibase formatted sql

--changeset rione:events-001
create table EVENT_PUBLICATION (
  id                     varchar(36)   not null,
  listener_id            varchar(512)  not null,
  event_type             varchar(512)  not null,
  serialized_event       varchar(4000) not null,
  publication_date       timestamp(6)  not null default current_timestamp(6),
  completion_date        timestamp(6)  null default null,
  status                 varchar(20),
  completion_attempts    int,
  last_resubmission_date timestamp(6)  null default null,
  primary key (id)
);
create index ix_event_publication_completion on EVENT_PUBLICATION (completion_date);
--rollback drop table EVENT_PUBLICATION;
