--liquibase formatted sql

-- The members of a table in the order in which its page shows them.
--changeset rione:tables-083-member-page
create index ix_table_member_page on table_member (table_id, facilitator desc, joined_at, person_id);
--rollback drop index ix_table_member_page on table_member;
