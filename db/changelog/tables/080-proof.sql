--liquibase formatted sql

--changeset rione:tables-080-voter-person
-- Whether somebody was ever of an electorate.
create index ix_round_voter_person on round_voter (person_id);
--rollback drop index ix_round_voter_person on round_voter;

--changeset rione:tables-080-file-head
-- The last link of a published file, shown without reading the file.
alter table round_file add column head char(64) not null default '';
--rollback alter table round_file drop column head;

--changeset rione:tables-080-file-head-of-earlier
-- [jooq ignore start]
update round_file set head = coalesce(json_value(document, '$.chain.head'), '');
-- [jooq ignore stop]
--rollback select 1;
