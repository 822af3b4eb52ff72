--liquibase formatted sql

-- One row per resident and subject. The day is all that is kept of the time: a finer one, laid beside the counters
-- that everybody sees move, would tell who chose what.
--changeset rione:participation-001-vote
create table subject_vote (
  subject_kind varchar(12) not null,
  subject_id   uuid        not null,
  person_id    uuid        not null,
  priority     boolean     not null,
  verified     boolean     not null,
  voted_on     date        not null,
  primary key (subject_kind, subject_id, person_id),
  constraint fk_subject_vote_person foreign key (person_id) references person (id)
);
create index ix_subject_vote_count on subject_vote (subject_kind, subject_id, priority, verified);
--rollback drop table subject_vote;

--changeset rione:participation-001-rating
create table subject_rating (
  subject_kind varchar(12) not null,
  subject_id   uuid        not null,
  person_id    uuid        not null,
  stars        int         not null,
  verified     boolean     not null,
  rated_on     date        not null,
  primary key (subject_kind, subject_id, person_id),
  constraint fk_subject_rating_person foreign key (person_id) references person (id),
  constraint ck_subject_rating_stars check (stars between 1 and 5)
);
create index ix_subject_rating_count on subject_rating (subject_kind, subject_id, stars, verified);
--rollback drop table subject_rating;

-- Folded in the background for lists; the page of a subject counts its own rows.
--changeset rione:participation-001-tally
create table subject_tally (
  subject_kind     varchar(12) not null,
  subject_id       uuid        not null,
  yes              int         not null,
  no               int         not null,
  yes_verified     int         not null,
  no_verified      int         not null,
  ratings          int         not null,
  stars            int         not null,
  ratings_verified int         not null,
  comments         int         not null,
  last_comment_at  datetime(6) null,
  primary key (subject_kind, subject_id)
);
--rollback drop table subject_tally;
