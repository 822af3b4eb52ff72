--liquibase formatted sql

--changeset rione:reports-032-contractor
create table report_contractor (
  office_id    uuid         not null,
  way          varchar(20)  not null,
  address      varchar(300) not null,
  api_key      varchar(200) not null,
  jurisdiction varchar(120) not null,
  service      varchar(80)  not null,
  photos       varchar(20)  not null,
  since        datetime(6)  not null,
  primary key (office_id)
);
--rollback drop table report_contractor;

--changeset rione:reports-032-forward
create table report_forward (
  report_id uuid         not null,
  office_id uuid         not null,
  round     int          not null,
  state     varchar(20)  not null,
  attempts  int          not null,
  due_at    datetime(6)  not null,
  token     varchar(120) null,
  remote_id varchar(120) null,
  heard     varchar(43)  null,
  problem   varchar(500) not null,
  since     datetime(6)  not null,
  primary key (report_id, office_id, round),
  constraint fk_report_forward_report foreign key (report_id) references report (id)
);
create index ix_report_forward_due on report_forward (state, due_at);
create index ix_report_forward_office on report_forward (office_id, state, since);
--rollback drop table report_forward;
