--liquibase formatted sql

-- The register of the city's associations, and who speaks for them here.
--changeset rione:community-001-association
create table association (
  id               uuid          not null,
  slug             varchar(60)   not null,
  name             varchar(120)  not null,
  about            varchar(2000) not null,
  services         varchar(2000) not null,
  email            varchar(254)  not null,
  phone            varchar(40)   not null,
  website          varchar(300)  not null,
  address          varchar(200)  not null,
  neighbourhood_id uuid          null,
  created_at       datetime(6)   not null,
  version          bigint        not null default 0,
  primary key (id),
  constraint uq_association_slug unique (slug)
);
create index ix_association_name on association (name, id);
create index ix_association_district on association (neighbourhood_id, name);
--rollback drop table association;

--changeset rione:community-001-contact
create table association_contact (
  association_id uuid        not null,
  person_id      uuid        not null,
  since          datetime(6) not null,
  primary key (association_id, person_id),
  constraint fk_association_contact_association foreign key (association_id) references association (id)
);
create index ix_association_contact_person on association_contact (person_id);
-- [jooq ignore start]
alter table association_contact add constraint fk_association_contact_person foreign key (person_id) references person (id);
-- [jooq ignore stop]
--rollback drop table association_contact;
