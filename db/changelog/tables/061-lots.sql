--liquibase formatted sql

--changeset rione:tables-061-lot
-- A draw of seats: the source of its seed is named before the candidates get their numbers, the seed comes after.
create table table_lot (
  id          uuid         not null,
  table_id    uuid         not null,
  number      int          not null,
  seats       int          not null,
  reserves    int          not null,
  seed_source varchar(300) not null,
  until       date         null,
  candidates  int          not null default 0,
  fingerprint char(64)     null,
  numbered_at datetime(6)  null,
  seed        varchar(80)  null,
  drawn_at    datetime(6)  null,
  created_at  datetime(6)  not null,
  primary key (id),
  constraint uq_table_lot_number unique (table_id, number),
  constraint fk_table_lot_table foreign key (table_id) references neighbourhood_table (id)
);
--rollback drop table table_lot;

--changeset rione:tables-061-candidate
-- number is 0 until the list is closed; place is 0 for whom the draw did not reach.
create table lot_candidate (
  lot_id    uuid        not null,
  person_id uuid        not null,
  number    int         not null default 0,
  place     int         not null default 0,
  state     varchar(20) not null,
  primary key (lot_id, person_id),
  constraint fk_lot_candidate_lot foreign key (lot_id) references table_lot (id),
  constraint fk_lot_candidate_person foreign key (person_id) references person (id)
);
create index ix_lot_candidate_place on lot_candidate (lot_id, place);
create index ix_lot_candidate_person on lot_candidate (person_id);
--rollback drop table lot_candidate;
