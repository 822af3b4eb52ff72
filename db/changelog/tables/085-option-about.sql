--liquibase formatted sql

-- A proposal of a table can be about several reports: one problem that many have told.
--changeset rione:tables-085-option-about
create table round_option_about (
  option_id    uuid        not null,
  subject_kind varchar(20) not null,
  subject_id   uuid        not null,
  position     int         not null,
  primary key (option_id, subject_kind, subject_id),
  constraint fk_round_option_about_option foreign key (option_id) references round_option (id) on delete cascade
);
create index ix_round_option_about_subject on round_option_about (subject_id);
--rollback drop table round_option_about;

-- As the options themselves: docs/decisions/0142.
-- [jooq ignore start]
--changeset rione:tables-085-about-added splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_option_about_added before insert on round_option_about for each row
if (select r.state from voting_round r join round_option o on o.round_id = r.id where o.id = new.option_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the options of a round stand once it is open';
end if;
--rollback drop trigger round_option_about_added;

--changeset rione:tables-085-about-changed splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_option_about_changed before update on round_option_about for each row
  signal sqlstate '45000' set message_text = 'what an option is about is written anew, not changed';
--rollback drop trigger round_option_about_changed;

--changeset rione:tables-085-about-removed splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_option_about_removed before delete on round_option_about for each row
if (select r.state from voting_round r join round_option o on o.round_id = r.id where o.id = old.option_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the options of a round stand once it is open';
end if;
--rollback drop trigger round_option_about_removed;
-- [jooq ignore stop]
