-- How much came and went, by endpoint and minute: what pages and charts count by, so that nothing counts rows of the ledger.
create table traffic (
    endpoint text not null,
    direction text not null,
    minute timestamptz not null,
    messages bigint not null,
    dead bigint not null,
    last_at timestamptz not null,
    constraint traffic_pkey primary key (endpoint, direction, minute)
) with (fillfactor = 50);

create index traffic_minute_idx on traffic (minute);
