--liquibase formatted sql

--changeset rione:reports-025-work-done
-- Work done in the street that has arrived: the same sent again changes nothing.
create table report_work_done (
  person_id uuid        not null,
  work_key  varchar(40) not null,
  report_id uuid        not null,
  at        datetime(6) not null,
  primary key (person_id, work_key),
  constraint fk_report_work_done_report foreign key (report_id) references report (id),
  constraint fk_report_work_done_person foreign key (person_id) references person (id)
);
--rollback drop table report_work_done;
