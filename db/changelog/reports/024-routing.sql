--liquibase formatted sql

--changeset rione:reports-024-routing-rule
-- Read from the top: the first rule that fits decides which office answers.
create table report_routing_rule (
  position         int          not null,
  category         varchar(40)  null,
  neighbourhood_id uuid         null,
  words            varchar(300) not null,
  office_id        uuid         not null,
  primary key (position),
  constraint fk_report_routing_rule_category foreign key (category) references report_category (code)
);
--rollback drop table report_routing_rule;

--changeset rione:reports-024-routing
-- Why a report went where it went, as the rules were when it came.
create table report_routing (
  report_id        uuid         not null,
  position         int          null,
  category         varchar(40)  null,
  neighbourhood_id uuid         null,
  word             varchar(60)  not null,
  office_id        uuid         null,
  primary key (report_id),
  constraint fk_report_routing_report foreign key (report_id) references report (id)
);
--rollback drop table report_routing;
