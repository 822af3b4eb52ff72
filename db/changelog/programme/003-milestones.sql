--liquibase formatted sql

-- What is planned to be done by when, for the calendar.
--changeset rione:programme-003-planned
create index ix_action_planned_to on action (planned_to, id);
--rollback drop index ix_action_planned_to on action;
