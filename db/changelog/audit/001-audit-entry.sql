--liquibase formatted sql

--changeset rione:audit-001
create table audit_entry (
  id      bigint        not null auto_increment,
  at      datetime(6)   not null,
  actor   uuid          null,
  event   varchar(120)  not null,
  facts   varchar(4000) not null,
  primary key (id)
);
--rollback drop table audit_entry;
