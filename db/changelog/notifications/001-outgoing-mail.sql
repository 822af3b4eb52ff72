--liquibase formatted sql

--changeset rione:notifications-001-outgoing-mail
-- Letters that wait for the mail server. A row goes when its letter has been handed over: it may hold one-time links.
create table outgoing_mail (
  id           uuid         not null,
  address      varchar(254) not null,
  subject      varchar(255) not null,
  plain        mediumtext   null,
  html         mediumtext   null,
  attempts     int          not null default 0,
  due_at       datetime(6)  not null,
  given_up_at  datetime(6)  null,
  last_problem varchar(255) null,
  primary key (id)
);
create index ix_outgoing_mail_due on outgoing_mail (due_at);
--rollback drop table outgoing_mail;
