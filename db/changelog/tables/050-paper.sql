--liquibase formatted sql

-- How somebody takes part in a round: '' not yet, ONLINE or PAPER. One row for each voter, so one channel.
--changeset rione:tables-050-channel
alter table round_voter add column channel varchar(10) not null default '';
update round_voter set channel = 'ONLINE' where voted;
alter table round_ballot add column paper boolean not null default false;
--rollback alter table round_ballot drop column paper;
--rollback alter table round_voter drop column channel;

-- Printed ballots. Nothing ties a sheet to a person, and nothing says when it was read.
--changeset rione:tables-050-sheet
create table paper_sheet (
  code        varchar(20) not null,
  round_id    uuid        not null,
  batch       int         not null,
  state       varchar(12) not null,
  resolved_by uuid        null,
  primary key (code),
  constraint fk_paper_sheet_round foreign key (round_id) references voting_round (id)
);
create index ix_paper_sheet_round on paper_sheet (round_id, state, code);
--rollback drop table paper_sheet;

-- What two operators read on a sheet; no operator reads a sheet twice. An empty content is a blank or void ballot.
--changeset rione:tables-050-reading
create table paper_reading (
  code        varchar(20)   not null,
  turn        int           not null,
  operator_id uuid          not null,
  content     varchar(8000) not null,
  primary key (code, turn),
  constraint uq_paper_reading_operator unique (code, operator_id),
  constraint fk_paper_reading_sheet foreign key (code) references paper_sheet (code)
);
--rollback drop table paper_reading;
