-- Folders on servers and mailboxes that the hub cannot look into; a row that nobody renewed by "next_at" is over.
create table failed_looks (
    place text constraint failed_looks_pkey primary key,
    endpoint text not null,
    cause text not null,
    times int not null,
    since timestamptz not null default clock_timestamp(),
    next_at timestamptz not null
);

-- Numbers that sessions cache do not grow with time: what waits for one order goes on by its number, and exports begin with what came first.
alter table waiting_messages alter column id set cache 1;
alter table export_tasks alter column id set cache 1;

-- Files whose senders do not know yet what became of them; asked for every two seconds.
create index files_untold_idx on files (place) where told_at is null and finished_at is not null and status <> 'GONE';
