--liquibase formatted sql

--changeset rione:tables-002-round
create table voting_round (
  id           uuid          not null,
  table_id     uuid          not null,
  number       int           not null,
  title        varchar(160)  not null,
  description  varchar(2000) not null,
  method       varchar(20)   not null,
  points       int           not null,
  winners      int           not null,
  state        varchar(20)   not null,
  closes_at    datetime(6)   not null,
  opened_at    datetime(6)   null,
  closed_at    datetime(6)   null,
  published_at datetime(6)   null,
  secret       varbinary(32) null,
  result       longtext      null,
  created_at   datetime(6)   not null,
  version      bigint        not null default 0,
  primary key (id),
  constraint uq_voting_round_number unique (table_id, number),
  constraint fk_voting_round_table foreign key (table_id) references neighbourhood_table (id)
);
create index ix_voting_round_due on voting_round (state, closes_at);
--rollback drop table voting_round;

--changeset rione:tables-002-option
create table round_option (
  id           uuid          not null,
  round_id     uuid          not null,
  position     int           not null,
  title        varchar(160)  not null,
  description  varchar(1000) not null,
  subject_kind varchar(20)   null,
  subject_id   uuid          null,
  primary key (id),
  constraint uq_round_option_position unique (round_id, position),
  constraint fk_round_option_round foreign key (round_id) references voting_round (id)
);
create index ix_round_option_subject on round_option (subject_id);
--rollback drop table round_option;

--changeset rione:tables-002-voter
create table round_voter (
  round_id  uuid    not null,
  person_id uuid    not null,
  voted     boolean not null default false,
  primary key (round_id, person_id),
  constraint fk_round_voter_round foreign key (round_id) references voting_round (id)
);
--rollback drop table round_voter;

--changeset rione:tables-002-ballot
create table round_ballot (
  round_id   uuid          not null,
  ballot_key binary(32)    not null,
  receipt    varchar(20)   not null,
  content    varchar(8000) not null,
  primary key (round_id, ballot_key),
  constraint fk_round_ballot_round foreign key (round_id) references voting_round (id)
);
--rollback drop table round_ballot;
