--liquibase formatted sql

--changeset rione:programme-001-programme
create table programme (
  id           uuid         not null,
  slug         varchar(60)  not null,
  municipality varchar(120) not null,
  title        varchar(200) not null,
  year_from    int          not null,
  year_to      int          not null,
  kind         varchar(30)  not null,
  language     varchar(2)   not null,
  source       varchar(500) not null,
  imported_at  datetime(6)  not null,
  version      bigint       not null default 0,
  primary key (id),
  constraint uq_programme_slug unique (slug)
);
--rollback drop table programme;

--changeset rione:programme-001-value
create table programme_value (
  programme_id uuid          not null,
  code         varchar(40)   not null,
  position     int           not null,
  name         varchar(200)  not null,
  summary      varchar(4000) not null,
  primary key (programme_id, code),
  constraint fk_programme_value_programme foreign key (programme_id) references programme (id)
);
--rollback drop table programme_value;

--changeset rione:programme-001-section
create table section (
  id           uuid          not null,
  programme_id uuid          not null,
  code         varchar(40)   not null,
  kind         varchar(20)   not null,
  parent_code  varchar(40)   null,
  position     int           not null,
  name         varchar(200)  not null,
  goal         varchar(4000) not null,
  rationale    varchar(4000) not null,
  archived     boolean       not null default false,
  primary key (id),
  constraint uq_section_code unique (programme_id, code),
  constraint fk_section_programme foreign key (programme_id) references programme (id)
);
--rollback drop table section;

--changeset rione:programme-001-action
create table action (
  id           uuid          not null,
  programme_id uuid          not null,
  section_id   uuid          not null,
  code         varchar(40)   not null,
  position     int           not null,
  title        varchar(200)  not null,
  summary      varchar(4000) not null,
  words        varchar(4000) not null,
  can_vote     boolean       not null,
  can_comment  boolean       not null,
  can_report   boolean       not null,
  archived     boolean       not null default false,
  state        varchar(12)   not null,
  progress     int           not null default 0,
  weight       int           not null default 1,
  planned_from date          null,
  planned_to   date          null,
  actual_from  date          null,
  actual_to    date          null,
  office_id    uuid          null,
  changed_at   datetime(6)   not null,
  version      bigint        not null default 0,
  primary key (id),
  constraint uq_action_code unique (programme_id, code),
  constraint fk_action_programme foreign key (programme_id) references programme (id),
  constraint fk_action_section foreign key (section_id) references section (id),
  constraint fk_action_office foreign key (office_id) references office (id)
);
create index ix_action_order on action (programme_id, archived, position);
--rollback drop table action;

--changeset rione:programme-001-action-label
create table action_label (
  action_id uuid         not null,
  kind      varchar(12)  not null,
  position  int          not null,
  label     varchar(200) not null,
  primary key (action_id, kind, position),
  constraint fk_action_label_action foreign key (action_id) references action (id)
);
create index ix_action_label on action_label (kind, label, action_id);
--rollback drop table action_label;

--changeset rione:programme-001-action-target
create table action_target (
  action_id uuid           not null,
  position  int            not null,
  indicator varchar(300)   not null,
  unit      varchar(40)    not null,
  baseline  decimal(18, 4) null,
  target    decimal(18, 4) null,
  by_year   int            null,
  primary key (action_id, position),
  constraint fk_action_target_action foreign key (action_id) references action (id)
);
--rollback drop table action_target;

--changeset rione:programme-001-action-history
create table action_history (
  id            uuid          not null,
  action_id     uuid          not null,
  at            datetime(6)   not null,
  kind          varchar(12)   not null,
  author        uuid          null,
  office        varchar(160)  null,
  from_state    varchar(12)   not null,
  to_state      varchar(12)   not null,
  from_progress int           not null,
  to_progress   int           not null,
  planned_from  date          null,
  planned_to    date          null,
  note          varchar(4000) not null,
  evidence      varchar(500)  null,
  primary key (id),
  constraint fk_action_history_action foreign key (action_id) references action (id),
  constraint fk_action_history_author foreign key (author) references person (id)
);
create index ix_action_history on action_history (action_id, id);
--rollback drop table action_history;

--changeset rione:programme-001-action-continues
create table action_continues (
  action_id uuid not null,
  earlier_id uuid not null,
  primary key (action_id, earlier_id),
  constraint fk_action_continues_action foreign key (action_id) references action (id),
  constraint fk_action_continues_earlier foreign key (earlier_id) references action (id)
);
create index ix_action_continues_earlier on action_continues (earlier_id, action_id);
--rollback drop table action_continues;

--changeset rione:programme-001-import-turn
create table programme_import_turn (
  id int not null,
  primary key (id)
);
insert into programme_import_turn (id) values (1);
--rollback drop table programme_import_turn;
