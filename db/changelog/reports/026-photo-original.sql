--liquibase formatted sql

--changeset rione:reports-026-photo-original
-- Which photo stood in the place of a covered one: shown to nobody but those who may look, and each look is noted.
create table report_photo_original (
  photo_id    uuid        not null,
  original_id uuid        not null,
  at          datetime(6) not null,
  primary key (photo_id),
  constraint fk_report_photo_original_photo foreign key (photo_id) references report_photo (id),
  constraint fk_report_photo_original_original foreign key (original_id) references report_photo (id)
);
--rollback drop table report_photo_original;
