--liquibase formatted sql

-- The quarter in which a person lives, as the municipality knows it; null when nobody has said it.
--changeset rione:identity-050-quarter
alter table person add column neighbourhood_id uuid null;
create index ix_person_neighbourhood on person (neighbourhood_id, verified, enabled);
--rollback drop index ix_person_neighbourhood on person;
--rollback alter table person drop column neighbourhood_id;
