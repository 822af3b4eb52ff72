--liquibase formatted sql

--changeset rione:identity-001-person
create table person (
  id            uuid         not null,
  email         varchar(254) not null,
  name          varchar(80)  not null,
  password_hash varchar(255) null,
  verified      boolean      not null default false,
  enabled       boolean      not null default false,
  language      varchar(2)   not null default 'it',
  created_at    datetime(6)  not null,
  version       bigint       not null default 0,
  primary key (id),
  constraint uq_person_email unique (email)
);
--rollback drop table person;

--changeset rione:identity-001-person-role
create table person_role (
  person_id uuid        not null,
  role      varchar(20) not null,
  primary key (person_id, role),
  constraint fk_person_role_person foreign key (person_id) references person (id)
);
--rollback drop table person_role;

--changeset rione:identity-001-office
create table office (
  id   uuid         not null,
  code varchar(60)  not null,
  name varchar(160) not null,
  primary key (id),
  constraint uq_office_code unique (code)
);
--rollback drop table office;

--changeset rione:identity-001-officer
create table officer (
  person_id uuid not null,
  office_id uuid not null,
  primary key (person_id, office_id),
  constraint fk_officer_person foreign key (person_id) references person (id),
  constraint fk_officer_office foreign key (office_id) references office (id)
);
--rollback drop table officer;
