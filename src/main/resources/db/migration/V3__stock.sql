-- Stock is a ledger: totals are derived from moves and reservations, and checked against them.

create table facilities (
    shop text not null,
    code text not null,
    name text not null,
    active boolean not null default true,
    priority int not null default 0,
    constraint facilities_pkey primary key (shop, code)
);

-- on_hand: units that are free or reserved; what is allocated to a request has left it.
create table stock (
    shop text not null,
    sku text not null,
    facility text not null,
    on_hand int not null,
    reserved int not null,
    counted_at timestamptz,
    constraint stock_pkey primary key (shop, sku, facility),
    constraint stock_reserved_check check (reserved >= 0)
) with (fillfactor = 50);

create table stock_locks (
    shop text not null,
    sku text not null,
    constraint stock_locks_pkey primary key (shop, sku)
);

create table reservations (
    delivery text not null,
    line int not null,
    order_id bigint not null,
    shop text not null,
    facility text not null,
    sku text not null,
    quantity int not null,
    status text not null,
    at timestamptz not null default clock_timestamp(),
    constraint reservations_pkey primary key (delivery, line),
    constraint reservations_quantity_check check (quantity >= 0)
) with (fillfactor = 60);

create index reservations_open_idx on reservations (shop, sku, facility, at) where status = 'RESERVED';

create table stock_moves (
    at timestamptz not null default clock_timestamp(),
    shop text not null,
    sku text not null,
    facility text not null,
    on_hand_delta int not null,
    reserved_delta int not null,
    reason text not null,
    delivery text,
    message_id uuid
) partition by range (at);

create table stock_moves_default partition of stock_moves default;
create index stock_moves_sku_idx on stock_moves (shop, sku, facility, at);

create table payment_transactions (
    order_id bigint not null,
    key text not null,
    gateway text not null,
    operation text not null,
    result text not null,
    amount numeric(19, 4) not null,
    currency text not null,
    reference text not null,
    message_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    constraint payment_transactions_pkey primary key (order_id, key)
);
