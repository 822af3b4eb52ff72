--liquibase formatted sql

--changeset rione:participation-030-latest-answers
create index ix_subject_comment_official on subject_comment (official, state, id);
--rollback drop index ix_subject_comment_official on subject_comment;
