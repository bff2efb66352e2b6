-- An exporter for facilities exports a delivery once at each of them; what was exported remembers in which state it was.
alter table export_tasks add column facility text not null default '';
alter table export_tasks add column state text;
alter table export_tasks drop constraint export_tasks_subject_key;
alter table export_tasks add constraint export_tasks_subject_key
    unique (order_id, subject, eligibility, exporter, facility);
