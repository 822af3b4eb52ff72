--liquibase formatted sql

-- People whose residence was confirmed or withdrawn since their votes were last brought up to date.
--changeset rione:participation-020-residence
create table residence_change (
  person_id uuid        not null,
  verified  boolean     not null,
  heard_at  datetime(6) not null,
  primary key (person_id),
  constraint fk_residence_change_person foreign key (person_id) references person (id)
);
--rollback drop table residence_change;
