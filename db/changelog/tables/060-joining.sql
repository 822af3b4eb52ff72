--liquibase formatted sql

--changeset rione:tables-060-joined
-- How somebody came to their seat.
alter table table_member add column joined_by varchar(20) not null default 'GIVEN';
--rollback alter table table_member drop column joined_by;

--changeset rione:tables-060-invitation
-- The link itself is not kept, only its hash; the address is forgotten when the invitation is used up, over or revoked.
create table table_invitation (
  id          uuid         not null,
  table_id    uuid         not null,
  secret_hash varchar(64)  not null,
  label       varchar(120) not null,
  sent_to     varchar(254) not null default '',
  most_uses   int          not null,
  uses        int          not null default 0,
  until       date         null,
  expires_at  datetime(6)  not null,
  revoked_at  datetime(6)  null,
  created_at  datetime(6)  not null,
  primary key (id),
  constraint uq_table_invitation_secret unique (secret_hash),
  constraint fk_table_invitation_table foreign key (table_id) references neighbourhood_table (id)
);
create index ix_table_invitation_table on table_invitation (table_id, id);
create index ix_table_invitation_expires on table_invitation (expires_at);
--rollback drop table table_invitation;

--changeset rione:tables-060-request
-- One person asks one table once at a time.
create table table_request (
  table_id   uuid         not null,
  person_id  uuid         not null,
  message    varchar(500) not null,
  state      varchar(20)  not null,
  reason     varchar(500) not null default '',
  asked_at   datetime(6)  not null,
  decided_at datetime(6)  null,
  primary key (table_id, person_id),
  constraint fk_table_request_table foreign key (table_id) references neighbourhood_table (id),
  constraint fk_table_request_person foreign key (person_id) references person (id)
);
create index ix_table_request_state on table_request (table_id, state, asked_at, person_id);
create index ix_table_request_person on table_request (person_id);
--rollback drop table table_request;
