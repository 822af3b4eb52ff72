--liquibase formatted sql

-- The newest rounds of a table, and those that are open, in the order in which they are shown.
--changeset rione:tables-081-lists
create index ix_voting_round_table on voting_round (table_id, created_at, id);
create index ix_voting_round_state on voting_round (state, created_at, id);
--rollback drop index ix_voting_round_state on voting_round;
--rollback drop index ix_voting_round_table on voting_round;
