-- How far the lists of partners were read. The watermark moves when everything before it is durable; one node reads a list at a time.
create table polls (
    endpoint text constraint polls_pkey primary key,
    watermark timestamptz not null,
    due_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz not null default '-infinity',
    read_at timestamptz,
    failures int not null default 0,
    cause text
);
