-- What carriers say of parcels, by the time when it happened. Only ever appended; what is told again is the same row.

create table tracking_events (
    order_id bigint not null,
    carrier text not null,
    number text not null,
    happened_at timestamptz not null,
    status text not null,
    code text not null,
    detail text,
    place text,
    delivery text,
    message_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    constraint tracking_events_pkey primary key (order_id, carrier, number, happened_at, status, code)
);
