--liquibase formatted sql

--changeset rione:reports-021-own-holiday
-- Days on which this city's offices are closed beside the national holidays, such as the patron saint's.
create table own_holiday (
  month int         not null,
  day   int         not null,
  name  varchar(80) not null,
  primary key (month, day)
);
--rollback drop table own_holiday;

--changeset rione:reports-021-reminder
-- An office is reminded once before and once after each promised day.
create table report_reminder (
  report_id uuid        not null,
  deadline  date        not null,
  kind      varchar(10) not null,
  at        datetime(6) not null,
  primary key (report_id, deadline, kind),
  constraint fk_report_reminder_report foreign key (report_id) references report (id)
);
--rollback drop table report_reminder;
