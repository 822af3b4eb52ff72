--liquibase formatted sql

--changeset rione:participation-003-comment-by-state
create index ix_subject_comment_by_state on subject_comment (subject_kind, subject_id, state, id);
drop index ix_subject_comment_state on subject_comment;
--rollback create index ix_subject_comment_state on subject_comment (subject_kind, subject_id, state, written_at);
--rollback drop index ix_subject_comment_by_state on subject_comment;
