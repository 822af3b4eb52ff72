--liquibase formatted sql

-- Once a round is open its rules, its options and its electorate stand, whoever writes to the database. Where the server
-- keeps a binary log and lets only its administrator make triggers they are left out, and Rione alone keeps to the rule:
-- docs/decisions/0142.
-- [jooq ignore start]
--changeset rione:tables-080-rules splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger voting_round_stands before update on voting_round for each row
if old.state <> 'DRAFT' and not (
  new.state <> 'DRAFT'
  and new.table_id <=> old.table_id
  and new.number <=> old.number
  and new.title <=> old.title
  and new.description <=> old.description
  and new.method <=> old.method
  and new.points <=> old.points
  and new.budget <=> old.budget
  and new.utility <=> old.utility
  and new.completion <=> old.completion
  and new.winners <=> old.winners
  and new.electorate <=> old.electorate
  and new.seed_source <=> old.seed_source)
then
  signal sqlstate '45000' set message_text = 'the rules of a round stand once it is open';
end if;
--rollback drop trigger voting_round_stands;

--changeset rione:tables-080-option-added splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_option_added before insert on round_option for each row
if (select state from voting_round where id = new.round_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the options of a round stand once it is open';
end if;
--rollback drop trigger round_option_added;

--changeset rione:tables-080-option-changed splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_option_changed before update on round_option for each row
if (select state from voting_round where id = old.round_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the options of a round stand once it is open';
end if;
--rollback drop trigger round_option_changed;

--changeset rione:tables-080-option-removed splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_option_removed before delete on round_option for each row
if (select state from voting_round where id = old.round_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the options of a round stand once it is open';
end if;
--rollback drop trigger round_option_removed;

--changeset rione:tables-080-voter-added splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_voter_added before insert on round_voter for each row
if (select state from voting_round where id = new.round_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the electorate of a round stands once it is open';
end if;
--rollback drop trigger round_voter_added;

--changeset rione:tables-080-voter-removed splitStatements:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select @@log_bin = 0 or @@log_bin_trust_function_creators = 1
create trigger round_voter_removed before delete on round_voter for each row
if (select state from voting_round where id = old.round_id) <> 'DRAFT' then
  signal sqlstate '45000' set message_text = 'the electorate of a round stands once it is open';
end if;
--rollback drop trigger round_voter_removed;
-- [jooq ignore stop]
