--liquibase formatted sql

--changeset rione:participation-004-idempotent-answer
create table idempotent_answer (
  person_id   uuid        not null,
  key_hash    char(43)    not null,
  fingerprint char(43)    not null,
  answer      text        not null,
  at          datetime(6) not null,
  primary key (person_id, key_hash),
  constraint fk_idempotent_answer_person foreign key (person_id) references person (id)
);
create index ix_idempotent_answer_at on idempotent_answer (at);
--rollback drop table idempotent_answer;
