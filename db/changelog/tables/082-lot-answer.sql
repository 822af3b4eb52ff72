--liquibase formatted sql

-- How many days whoever is drawn has to answer (0: no term, as draws before had none), and the last of them.
--changeset rione:tables-082-lot-answer
alter table table_lot add column answer_days int not null default 0;
alter table lot_candidate add column answer_by date null;
create index ix_lot_candidate_answer on lot_candidate (state, answer_by, lot_id);
--rollback alter table table_lot drop column answer_days;
--rollback drop index ix_lot_candidate_answer on lot_candidate;
--rollback alter table lot_candidate drop column answer_by;
