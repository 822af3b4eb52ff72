--liquibase formatted sql

--changeset rione:identity-060-email-change
-- Somebody wants letters at another address; it is the account's when the link that was sent there is used.
create table email_change (
  link_hash  char(43)     not null,
  person_id  uuid         not null,
  email      varchar(254) not null,
  expires_at datetime(6)  not null,
  used_at    datetime(6)  null,
  primary key (link_hash),
  constraint fk_email_change_person foreign key (person_id) references person (id)
);
create index ix_email_change_expires on email_change (expires_at);
--rollback drop table email_change;
