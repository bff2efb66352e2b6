-- The ledger of messages. Keys and what is unfinished live apart from payloads, so that retention of payloads is a drop of partitions.

create table inbox_keys (
    endpoint text not null,
    key text not null,
    body_hash bytea not null,
    message_id uuid not null,
    status text not null,
    outcome text,
    order_id bigint,
    at timestamptz not null default clock_timestamp(),
    constraint inbox_keys_pkey primary key (endpoint, key)
) with (fillfactor = 90);

create index inbox_keys_message_idx on inbox_keys (message_id);

create table messages (
    id uuid not null,
    at timestamptz not null default clock_timestamp(),
    direction text not null,
    endpoint text not null,
    key text not null,
    order_id bigint,
    body bytea not null,
    headers text not null,
    note text
) partition by range (at);

create table messages_default partition of messages default;
create index messages_id_idx on messages (id);
create index messages_order_idx on messages (order_id) where order_id is not null;

-- What is not finished: early, behind a dead letter, deferred, due again, replays, jobs, timers.
create table waiting_messages (
    id bigint generated always as identity (cache 100) constraint waiting_messages_pkey primary key,
    message_id uuid not null,
    root_id uuid not null,
    endpoint text not null,
    key_id bigint,
    reason text not null,
    detail text,
    due_at timestamptz,
    leased_until timestamptz,
    expires_at timestamptz,
    attempts int not null default 0,
    actor_type text not null,
    actor text not null,
    body bytea not null,
    headers text not null,
    transport_id text not null,
    at timestamptz not null default clock_timestamp()
) with (fillfactor = 80);

create index waiting_messages_due_idx on waiting_messages (due_at, id) where due_at is not null;
create index waiting_messages_expiry_idx on waiting_messages (expires_at) where expires_at is not null;
create index waiting_messages_key_idx on waiting_messages (key_id, id) where key_id is not null;
create index waiting_messages_message_idx on waiting_messages (message_id);

create table dead_letters (
    id bigint generated always as identity constraint dead_letters_pkey primary key,
    message_id uuid not null,
    root_id uuid not null,
    endpoint text not null,
    key text not null,
    key_id bigint,
    order_id bigint,
    error_class text not null,
    fingerprint text not null,
    cause text not null,
    stack text not null,
    attempts int not null,
    mapping_version text,
    flow_version text,
    body bytea not null,
    headers text not null,
    transport_id text not null,
    status text not null,
    at timestamptz not null default clock_timestamp(),
    closed_at timestamptz,
    closed_by text,
    reason text,
    constraint dead_letters_status_check check (status in ('OPEN', 'REPLAYING', 'REPLAYED', 'DISCARDED', 'SUPERSEDED'))
);

create index dead_letters_open_idx on dead_letters (id) where status = 'OPEN';
create index dead_letters_key_idx on dead_letters (key_id, endpoint) where status in ('OPEN', 'REPLAYING');
create index dead_letters_root_idx on dead_letters (root_id);

-- Every replay: what was sent again in place of which dead letter, by whom and why.
create table replays (
    message_id uuid constraint replays_pkey primary key,
    dead_letter_id bigint not null,
    root_id uuid not null,
    n int not null,
    edited boolean not null,
    by_user text not null,
    reason text not null,
    body bytea not null,
    status text not null,
    outcome text,
    at timestamptz not null default clock_timestamp(),
    constraint replays_root_key unique (root_id, n)
);

-- A message that the broker delivered suspiciously often is handled alone, after a row that says so.
create table lone_tries (
    endpoint text not null,
    transport_id text not null,
    began int not null,
    constraint lone_tries_pkey primary key (endpoint, transport_id)
);

create table outbox (
    id uuid constraint outbox_pkey primary key,
    seq bigint generated always as identity (cache 500),
    order_id bigint,
    target text not null,
    document text not null,
    headers text not null,
    leased_until timestamptz not null,
    attempts int not null default 0,
    status text not null default 'due',
    cause text,
    at timestamptz not null default clock_timestamp()
) with (fillfactor = 90);

create index outbox_due_idx on outbox (leased_until, seq) where status = 'due';
create index outbox_order_idx on outbox (order_id, target, seq) where order_id is not null;
