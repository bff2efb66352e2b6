-- What people did, newest first, on one page: whose shop it concerns (null: the whole installation), and from which address it was done.
alter table audit add column shop text;
alter table audit add column origin text not null default '';

create index audit_at_idx on audit (at);
create index audit_who_idx on audit (who, at);
create index code_changes_at_idx on code_changes (at);

-- Of the million events of a day few are a person's.
create index event_log_people_idx on event_log (at) where actor_type = 'person';
create index event_log_person_idx on event_log (actor, at) where actor_type = 'person';

-- From now on each is recorded as it is done.
insert into audit (at, who, what, subject, reason, shop)
select r.at, r.by_user, 'replay', 'letter ' || l.id, r.reason, o.shop
from replays r
join dead_letters l on l.id = r.dead_letter_id
left join orders o on o.id = l.order_id
union all
select l.closed_at, l.closed_by, 'discard', 'letter ' || l.id, coalesce(l.reason, ''), o.shop
from dead_letters l
left join orders o on o.id = l.order_id
where l.status = 'DISCARDED' and l.closed_at is not null and l.closed_by is not null
order by 1;
