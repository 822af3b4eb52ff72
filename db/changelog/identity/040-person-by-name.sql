--liquibase formatted sql

-- The administration's list of people, by name.
--changeset rione:identity-040-person-by-name
create index ix_person_name on person (name, id);
--rollback drop index ix_person_name on person;
