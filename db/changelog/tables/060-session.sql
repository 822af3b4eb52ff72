--liquibase formatted sql

-- A round voted in a meeting: how members join, the quorum, and what opens the shared tablet. The secret makes the codes
-- for the tablet and is destroyed when the session ends.
--changeset rione:tables-060-session
create table voting_session (
  round_id    uuid          not null,
  join_code   varchar(20)   not null,
  quorum      int           not null,
  secret      varbinary(32) null,
  tablet_hash varchar(64)   not null,
  wrong_codes int           not null default 0,
  opened_at   datetime(6)   not null,
  ended_at    datetime(6)   null,
  primary key (round_id),
  constraint uq_voting_session_join unique (join_code),
  constraint fk_voting_session_round foreign key (round_id) references voting_round (id)
);
create index ix_voting_session_tablet on voting_session (tablet_hash);
--rollback drop table voting_session;

-- Who is in the room. Not when they came, and not whether they have voted.
--changeset rione:tables-060-presence
create table session_presence (
  round_id  uuid not null,
  person_id uuid not null,
  primary key (round_id, person_id),
  constraint fk_session_presence_session foreign key (round_id) references voting_session (round_id)
);
--rollback drop table session_presence;

-- Keys made by the tablet for ballots that have arrived: the same key again is the same ballot.
--changeset rione:tables-060-sent
create table session_sent (
  round_id uuid        not null,
  sent_key varchar(40) not null,
  primary key (round_id, sent_key),
  constraint fk_session_sent_session foreign key (round_id) references voting_session (round_id)
);
--rollback drop table session_sent;
