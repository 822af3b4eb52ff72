--liquibase formatted sql

--changeset rione:moderation-001-policy
create table review_policy (
  kind       varchar(20) not null,
  mode       varchar(4)  not null,
  changed_at datetime(6) not null,
  primary key (kind)
);
--rollback drop table review_policy;

--changeset rione:moderation-001-item
create table review_item (
  id          uuid         not null,
  kind        varchar(20)  not null,
  content_id  uuid         not null,
  author_id   uuid         null,
  state       varchar(10)  not null,
  visibility  varchar(10)  not null,
  opened_at   datetime(6)  not null,
  due_at      datetime(6)  not null,
  band        varchar(6)   not null,
  findings    varchar(120) not null,
  flood       boolean      not null default false,
  notices     int          not null default 0,
  excerpt     varchar(200) not null,
  holder_id   uuid         null,
  holder_name varchar(80)  not null default '',
  lease_until datetime(6)  null,
  passed_by   varchar(80)  not null default '',
  round       int          not null default 1,
  primary key (id),
  constraint uq_review_item_content unique (kind, content_id)
);
create index ix_review_item_queue on review_item (state, due_at, id);
create index ix_review_item_kind on review_item (state, kind, due_at, id);
--rollback drop table review_item;

--changeset rione:moderation-001-decision
create table review_decision (
  id           uuid          not null,
  item_id      uuid          not null,
  round        int           not null,
  kind         varchar(20)   not null,
  content_id   uuid          not null,
  author_id    uuid          null,
  outcome      varchar(10)   not null,
  rule         varchar(20)   null,
  facts        varchar(2000) not null,
  found_by     varchar(10)   not null,
  passages     varchar(2000) not null,
  seen_version bigint        not null,
  before_it    varchar(10)   not null,
  context      varchar(300)  not null,
  context_path varchar(300)  not null,
  decided_at   datetime(6)   not null,
  decided_by   uuid          not null,
  decider_name varchar(80)   not null,
  undone_at    datetime(6)   null,
  primary key (id),
  constraint uq_review_decision_round unique (item_id, round)
);
create index ix_review_decision_register on review_decision (decided_at, id);
--rollback drop table review_decision;

--changeset rione:moderation-001-step
create table review_step (
  id      bigint       not null auto_increment,
  item_id uuid         not null,
  at      datetime(6)  not null,
  what    varchar(20)  not null,
  who     varchar(80)  not null,
  detail  varchar(200) not null,
  primary key (id)
);
create index ix_review_step_item on review_step (item_id, id);
--rollback drop table review_step;

--changeset rione:moderation-001-statement
create table review_statement (
  id          uuid        not null,
  decision_id uuid        not null,
  person_id   uuid        not null,
  correcting  boolean     not null,
  sent_at     datetime(6) not null,
  primary key (id),
  constraint uq_review_statement unique (decision_id, correcting)
);
create index ix_review_statement_person on review_statement (person_id, sent_at, id);
--rollback drop table review_statement;

--changeset rione:moderation-001-notice
create table content_notice (
  id         uuid          not null,
  item_id    uuid          not null,
  rule       varchar(20)   not null,
  words      varchar(2000) not null,
  person_id  uuid          null,
  email      varchar(254)  not null,
  sender_key varchar(80)   not null,
  at         datetime(6)   not null,
  primary key (id),
  constraint uq_content_notice_sender unique (item_id, sender_key)
);
--rollback drop table content_notice;
