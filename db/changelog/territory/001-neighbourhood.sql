--liquibase formatted sql

--changeset rione:territory-001-neighbourhood
create table neighbourhood (
  id       uuid         not null,
  slug     varchar(60)  not null,
  name     varchar(120) not null,
  position int          not null,
  active   boolean      not null default true,
  border   mediumtext   not null,
  primary key (id),
  constraint uq_neighbourhood_slug unique (slug)
);
--rollback drop table neighbourhood;

--changeset rione:territory-001-municipality-border
create table municipality_border (
  id     tinyint    not null,
  name   varchar(120) not null,
  border mediumtext not null,
  primary key (id)
);
--rollback drop table municipality_border;
