-- An order's page asks for all that belongs to it, also for what is closed: dead letters and what waits, by the order or by its keys.

drop index order_keys_order_idx;
create index order_keys_order_idx on order_keys (order_id, kind) where order_id is not null;

drop index dead_letters_order_idx;
create index dead_letters_order_idx on dead_letters (order_id) where order_id is not null;
create index dead_letters_any_key_idx on dead_letters (key_id) where key_id is not null;
