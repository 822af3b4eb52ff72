--liquibase formatted sql

-- root_id is the comment's own id for a root, so that everything that must be unique or ordered is NOT NULL.
-- listed: shown in the public thread, be it as a placeholder. answered: an office has spoken in this root's thread.
--changeset rione:participation-002-comment
create table subject_comment (
  id           uuid        not null,
  subject_kind varchar(12) not null,
  subject_id   uuid        not null,
  root_id      uuid        not null,
  is_root      boolean     not null,
  author_id    uuid        not null,
  office_id    uuid        null,
  official     boolean     not null,
  answered     boolean     not null,
  stance       varchar(12) not null,
  body         text        not null,
  shown_body   text        null,
  state        varchar(12) not null,
  listed       boolean     not null,
  useful       int         not null,
  draft_key    varchar(64) not null,
  written_at   datetime(6) not null,
  edited_at    datetime(6) null,
  version      bigint      not null,
  primary key (id),
  constraint uq_subject_comment_draft unique (author_id, draft_key),
  constraint fk_subject_comment_author foreign key (author_id) references person (id)
);
create index ix_subject_comment_newest on subject_comment (subject_kind, subject_id, is_root, listed, official, id);
create index ix_subject_comment_useful on subject_comment (subject_kind, subject_id, is_root, listed, official, useful, id);
create index ix_subject_comment_answered on subject_comment (subject_kind, subject_id, is_root, listed, official, answered, id);
create index ix_subject_comment_state on subject_comment (subject_kind, subject_id, state, written_at);
create index ix_subject_comment_replies on subject_comment (root_id, is_root, listed, official, id);
create index ix_subject_comment_author on subject_comment (author_id, id);
--rollback drop table subject_comment;

-- What a comment said before an edit. shown: it stood in public and may be read in the history.
--changeset rione:participation-002-comment-version
create table comment_version (
  comment_id uuid        not null,
  version    bigint      not null,
  stance     varchar(12) not null,
  body       text        not null,
  shown      boolean     not null,
  until      datetime(6) not null,
  primary key (comment_id, version),
  constraint fk_comment_version_comment foreign key (comment_id) references subject_comment (id)
);
--rollback drop table comment_version;

--changeset rione:participation-002-comment-useful
create table comment_useful (
  comment_id uuid not null,
  person_id  uuid not null,
  primary key (comment_id, person_id),
  constraint fk_comment_useful_comment foreign key (comment_id) references subject_comment (id),
  constraint fk_comment_useful_person foreign key (person_id) references person (id)
);
--rollback drop table comment_useful;
