--liquibase formatted sql

--changeset rione:reports-013-streets
create table report_street (
  name   varchar(120) not null,
  lat    double       null,
  lon    double       null,
  sample boolean      not null,
  primary key (name)
);
--rollback drop table report_street;
