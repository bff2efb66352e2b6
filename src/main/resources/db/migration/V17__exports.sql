-- What an exporter has to export: an order, one of its deliveries or one of its payments, at a milestone.
create table export_tasks (
    id bigint generated always as identity (cache 100) constraint export_tasks_pkey primary key,
    shop text not null,
    exporter text not null,
    order_id bigint not null,
    subject text not null,
    eligibility text not null,
    status text not null default 'WAITING',
    run_id bigint,
    message_id uuid,
    attempts int not null default 0,
    error text,
    at timestamptz not null default clock_timestamp(),
    tried_at timestamptz,
    constraint export_tasks_subject_key unique (order_id, subject, eligibility, exporter),
    constraint export_tasks_status_check check (status in ('WAITING', 'FAILED', 'EXPORTED'))
) with (fillfactor = 80);

create index export_tasks_open_idx on export_tasks (shop, exporter, id) where status in ('WAITING', 'FAILED');

-- One turn of an exporter that had something to export: written down before anything leaves.
create table export_runs (
    id bigint generated always as identity constraint export_runs_pkey primary key,
    shop text not null,
    exporter text not null,
    status text not null,
    message_id uuid not null,
    file_name text,
    content_type text,
    records int not null default 0,
    failed int not null default 0,
    actor text not null,
    started_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    constraint export_runs_message_key unique (message_id),
    constraint export_runs_status_check check (status in ('COLLECTING', 'DONE'))
);

create unique index export_runs_collecting_key on export_runs (shop, exporter) where status = 'COLLECTING';
create index export_runs_exporter_idx on export_runs (shop, exporter, id);

-- Until when payments have been looked through.
create table export_marks (
    shop text not null,
    exporter text not null,
    looked_to timestamptz not null,
    constraint export_marks_pkey primary key (shop, exporter)
);

-- Orders, or deliveries, of which nothing is exported until a person says so.
create table export_blocks (
    order_id bigint not null,
    subject text not null,
    reason text not null,
    blocked_by text not null,
    at timestamptz not null default clock_timestamp(),
    constraint export_blocks_pkey primary key (order_id, subject)
);

-- Documents that are too large for a row, as the partner gets them, piece by piece.
create table outbox_pieces (
    message_id uuid not null,
    n int not null,
    content text not null,
    at timestamptz not null default clock_timestamp(),
    constraint outbox_pieces_pkey primary key (message_id, n)
);

create index payment_transactions_at_idx on payment_transactions using brin (at);
