-- People are searched by how their names begin; without it that reads every order.
create index orders_name_idx on orders (lower(customer_name) text_pattern_ops);

-- Orders of a delivery that are looked for by parcel.
create index parcels_number_idx on parcels (number);
