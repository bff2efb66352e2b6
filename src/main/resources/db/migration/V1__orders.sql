-- Orders, as the lifecycle moves them. The channel's own document stands beside what the hub decides on.

create sequence order_numbers start with 100000 increment by 500;

create table orders (
    id bigint constraint orders_pkey primary key,
    shop text not null,
    channel text not null,
    external_id text not null,
    owner text not null default '',
    shop_number text not null,
    flow text not null,
    flow_version int not null,
    state text not null,
    phase text not null,
    state_since timestamptz not null default clock_timestamp(),
    document jsonb not null,
    currency text not null,
    total numeric(19, 4) not null,
    customer_name text not null,
    customer_email text not null,
    placed_at timestamptz,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    version int not null,
    constraint orders_external_id_key unique (shop, channel, external_id, owner)
) with (fillfactor = 70);

create index orders_phase_idx on orders (phase, id desc) where phase not in ('COMPLETED', 'CANCELLED', 'RETURNED');

create table order_lines (
    order_id bigint not null,
    line int not null,
    external_line_id text not null,
    sku text not null,
    name text not null,
    kind text not null,
    quantity int not null,
    constraint order_lines_pkey primary key (order_id, line)
);

create index order_lines_sku_idx on order_lines (sku, order_id);

create table deliveries (
    number text constraint deliveries_pkey primary key,
    order_id bigint not null,
    state text not null,
    phase text not null,
    state_since timestamptz not null default clock_timestamp(),
    delivery_group text not null,
    facility text,
    attempt int not null,
    excluded text[] not null
) with (fillfactor = 60);

create index deliveries_order_idx on deliveries (order_id);
create index deliveries_phase_idx on deliveries (phase, facility) where phase not in ('DELIVERED', 'VOID', 'RETURNED');

create table delivery_lines (
    delivery text not null,
    order_id bigint not null,
    line int not null,
    sku text not null,
    quantity int not null,
    shipped int not null,
    constraint delivery_lines_pkey primary key (delivery, line)
) with (fillfactor = 80);

create table parcels (
    delivery text not null,
    order_id bigint not null,
    carrier text not null,
    number text not null,
    delivered boolean not null,
    constraint parcels_pkey primary key (delivery, carrier, number)
) with (fillfactor = 80);

create table holds (
    order_id bigint not null,
    kind text not null,
    reason text not null,
    opened_at timestamptz not null default clock_timestamp(),
    constraint holds_pkey primary key (order_id, kind)
);

create table conflict_cases (
    id bigint generated always as identity constraint conflict_cases_pkey primary key,
    order_id bigint not null,
    delivery text,
    event text not null,
    what text not null,
    message_id uuid,
    opened_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz,
    closed_by text,
    note text
);

create index conflict_cases_order_idx on conflict_cases (order_id);
create index conflict_cases_open_idx on conflict_cases (opened_at) where closed_at is null;

-- One row per name under which an order is known: its own key, parcels. Every message locks the row of its order first;
-- what comes early hangs on the row of a name whose order is not there yet.
create table order_keys (
    id bigint generated always as identity (cache 500) constraint order_keys_pkey primary key,
    kind text not null,
    value text not null,
    order_id bigint,
    unfinished int not null default 0,
    constraint order_keys_value_key unique (kind, value)
) with (fillfactor = 80);

create index order_keys_order_idx on order_keys (order_id) where kind = 'order';

-- Everything that ever moved an order, and who: the audit trail, the timeline, the source of Explain.
create table event_log (
    order_id bigint not null,
    at timestamptz not null default clock_timestamp(),
    seq int not null,
    delivery text,
    event text not null,
    from_state text not null,
    to_state text not null,
    from_phase text not null,
    to_phase text not null,
    outcome text not null,
    effects text,
    note text,
    actor_type text not null,
    actor text not null,
    message_id uuid not null,
    flow_version int not null
) partition by range (at);

create table event_log_default partition of event_log default;
create index event_log_order_idx on event_log (order_id, at, seq);
