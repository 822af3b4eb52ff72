--liquibase formatted sql

-- What a table is about: a quarter of the city or a theme; neither is the whole city.
--changeset rione:tables-010-scope
alter table neighbourhood_table add column neighbourhood_id uuid null;
alter table neighbourhood_table add column theme varchar(120) not null default '';
--rollback alter table neighbourhood_table drop column theme, drop column neighbourhood_id;

-- The last day on which a member sits; null without an end.
--changeset rione:tables-010-term
alter table table_member add column until date null;
create index ix_table_member_until on table_member (until);
--rollback alter table table_member drop column until;
