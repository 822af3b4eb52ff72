--liquibase formatted sql

-- Pictures of the table's own proposals, as JPEG in the one size that pages show. One that no option refers to is swept
-- after a day. The triggers of 080 refuse every change of an option once its round is open, those of its picture too.
--changeset rione:tables-086-picture
create table round_picture (
  id         uuid        not null,
  table_id   uuid        not null,
  width      int         not null,
  height     int         not null,
  sha256     char(64)    not null,
  content    mediumblob  not null,
  created_at datetime(6) not null,
  primary key (id),
  constraint fk_round_picture_table foreign key (table_id) references neighbourhood_table (id)
);
create index ix_round_picture_created on round_picture (created_at);
--rollback drop table round_picture;

--changeset rione:tables-086-option
alter table round_option add column picture_id uuid null;
alter table round_option add column picture_alt varchar(200) not null default '';
create index ix_round_option_picture on round_option (picture_id);
alter table round_option add constraint fk_round_option_picture foreign key (picture_id) references round_picture (id);
--rollback alter table round_option drop foreign key fk_round_option_picture;
--rollback alter table round_option drop index ix_round_option_picture;
--rollback alter table round_option drop column picture_alt;
--rollback alter table round_option drop column picture_id;
