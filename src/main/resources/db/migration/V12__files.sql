-- Files that came in: claimed before they are read, with what became of every record.

create table files (
    id uuid constraint files_pkey primary key,
    endpoint text,
    place text not null,
    name text not null,
    size bigint not null,
    modified_at timestamptz not null,
    status text not null,
    owner uuid not null,
    leased_until timestamptz not null,
    body_hash bytea,
    records int not null default 0,
    reason text,
    duplicate_of uuid,
    at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    told_at timestamptz,
    told_records bigint,
    constraint files_status_check check (status in ('READING', 'KEPT', 'DONE', 'REFUSED', 'DUPLICATE', 'GONE'))
);

-- One claim of a file at a time; when it is finished, another of the same name may come.
create unique index files_open_key on files (place, name) where status in ('READING', 'KEPT');
create index files_recent_idx on files (at);

-- What makes a file the same again; it is its who read it to the end.
create table file_identities (
    endpoint text not null,
    identity text not null,
    file_id uuid not null,
    constraint file_identities_pkey primary key (endpoint, identity)
);

-- Which message a record became, and when that was last touched: result files are written anew then.
create table file_records (
    file_id uuid not null,
    line int not null,
    part int not null,
    message_id uuid not null,
    outcome text not null,
    detail text not null,
    order_id bigint,
    at timestamptz not null default clock_timestamp(),
    constraint file_records_pkey primary key (file_id, line, part)
);

create index file_records_message_idx on file_records (message_id);
create index file_records_at_idx on file_records (at);
