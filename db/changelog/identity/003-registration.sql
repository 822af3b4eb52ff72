--liquibase formatted sql

--changeset rione:identity-003-registration
-- Somebody asked for an account; it is made when the link in the mail is used. Only the hash of the link is kept.
create table registration (
  link_hash     char(43)     not null,
  email         varchar(254) not null,
  name          varchar(80)  not null,
  password_hash varchar(255) not null,
  language      varchar(2)   not null,
  expires_at    datetime(6)  not null,
  used_at       datetime(6)  null,
  primary key (link_hash)
);
create index ix_registration_expires on registration (expires_at);
--rollback drop table registration;

--changeset rione:identity-003-one-time-link
create table one_time_link (
  link_hash  char(43)    not null,
  person_id  uuid        not null,
  purpose    varchar(20) not null,
  expires_at datetime(6) not null,
  used_at    datetime(6) null,
  primary key (link_hash),
  constraint fk_one_time_link_person foreign key (person_id) references person (id)
);
create index ix_one_time_link_expires on one_time_link (expires_at);
--rollback drop table one_time_link;

--changeset rione:identity-003-personal-token
create table personal_token (
  id           uuid        not null,
  person_id    uuid        not null,
  token_hash   char(43)    not null,
  name         varchar(60) not null,
  scopes       varchar(60) not null,
  created_at   datetime(6) not null,
  last_used_at datetime(6) null,
  revoked_at   datetime(6) null,
  primary key (id),
  constraint uq_personal_token_hash unique (token_hash),
  constraint fk_personal_token_person foreign key (person_id) references person (id)
);
--rollback drop table personal_token;
