--liquibase formatted sql

-- When anything about a priority changed last: its office, its answer. Calendars are told.
--changeset rione:tables-084-priority-changed
alter table round_priority add column changed_at datetime(6) not null default current_timestamp(6);
--rollback alter table round_priority drop column changed_at;

--changeset rione:tables-084-priority-changed-of-earlier
-- [jooq ignore start]
update round_priority p left join round_answer a on a.id = p.answer_id
  set p.changed_at = coalesce(a.at, p.created_at);
-- [jooq ignore stop]
--rollback select 1;
