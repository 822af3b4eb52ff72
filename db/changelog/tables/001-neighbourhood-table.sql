--liquibase formatted sql

--changeset rione:tables-001-table
create table neighbourhood_table (
  id          uuid          not null,
  slug        varchar(60)   not null,
  name        varchar(120)  not null,
  mandate     varchar(2000) not null,
  answer_days int           not null,
  created_at  datetime(6)   not null,
  version     bigint        not null default 0,
  primary key (id),
  constraint uq_neighbourhood_table_slug unique (slug)
);
--rollback drop table neighbourhood_table;

--changeset rione:tables-001-member
create table table_member (
  table_id    uuid        not null,
  person_id   uuid        not null,
  facilitator boolean     not null,
  joined_at   datetime(6) not null,
  primary key (table_id, person_id),
  constraint fk_table_member_table foreign key (table_id) references neighbourhood_table (id),
  constraint fk_table_member_person foreign key (person_id) references person (id)
);
create index ix_table_member_person on table_member (person_id);
--rollback drop table table_member;
