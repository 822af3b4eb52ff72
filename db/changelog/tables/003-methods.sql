--liquibase formatted sql

--changeset rione:tables-003-methods
-- All counting methods; who may vote; the source of the lot, named beforehand, and what it gave.
alter table voting_round add column budget bigint null;
alter table voting_round add column utility varchar(10) null;
alter table voting_round add column completion varchar(20) null;
alter table voting_round add column electorate varchar(20) not null default 'MEMBERS';
alter table voting_round add column seed_source varchar(300) not null default '';
alter table voting_round add column seed varchar(80) null;
alter table round_option add column cost bigint null;
--rollback alter table round_option drop column cost;
--rollback alter table voting_round drop column seed;
--rollback alter table voting_round drop column seed_source;
--rollback alter table voting_round drop column electorate;
--rollback alter table voting_round drop column completion;
--rollback alter table voting_round drop column utility;
--rollback alter table voting_round drop column budget;

--changeset rione:tables-003-file
-- The file round/1 as it was published.
create table round_file (
  round_id uuid     not null,
  sha256   char(64) not null,
  document longtext not null,
  primary key (round_id),
  constraint fk_round_file_round foreign key (round_id) references voting_round (id)
);
--rollback drop table round_file;
