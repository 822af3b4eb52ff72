--liquibase formatted sql

--changeset rione:reports-012-survey
create table report_survey (
  report_id uuid         not null,
  about     datetime(6)  not null,
  solved    boolean      null,
  stars     int          null,
  reason    varchar(20)  null,
  words     varchar(200) not null,
  at        datetime(6)  not null,
  primary key (report_id, about),
  constraint fk_report_survey_report foreign key (report_id) references report (id)
);
--rollback drop table report_survey;
