--liquibase formatted sql

--changeset rione:identity-060-people-of-a-role
-- Who administers, among all who live here.
create index ix_person_role_role on person_role (role, person_id);
--rollback drop index ix_person_role_role on person_role;
