--liquibase formatted sql

--changeset rione:reports-020-category-settings
-- What the administration decides for each category beside office, service level and radius.
alter table report_category
  add column photo_to_close  boolean      not null default false,
  add column private_default boolean      not null default false,
  add column active          boolean      not null default true,
  add column stop_it         varchar(400) not null default '',
  add column stop_en         varchar(400) not null default '',
  add column version         bigint       not null default 0;
--rollback alter table report_category drop column photo_to_close, drop column private_default, drop column active, drop column stop_it, drop column stop_en, drop column version;

--changeset rione:reports-020-first-stop-cards
-- [jooq ignore start]
update report_category set stop_it = 'Se qualcuno è in pericolo adesso, non scrivere qui: chiama il 112.', stop_en = 'If somebody is in danger right now, do not write here: call 112.' where code = 'sicurezza-urbana';
update report_category set stop_it = 'Cavi scoperti o un palo che sta per cadere: allontanati e chiama il 112.', stop_en = 'Bare wires or a pole about to fall: keep away and call 112.' where code = 'illuminazione';
update report_category set stop_it = 'Un ramo o un albero che sta per cadere sulla strada: allontanati e chiama il 115.', stop_en = 'A branch or a tree about to fall on the road: keep away and call 115.' where code = 'verde';
update report_category set private_default = true where code = 'rumore';
-- [jooq ignore stop]
--rollback update report_category set stop_it = '', stop_en = '', private_default = false;
