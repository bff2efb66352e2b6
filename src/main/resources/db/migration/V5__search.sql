-- By what people on the phone know of an order: its number in the shop, their own address. (External ids: orders_external_id_key.)

create index orders_shop_number_idx on orders (lower(shop_number));
create index orders_email_idx on orders (lower(customer_email)) where customer_email <> '';
create index dead_letters_order_idx on dead_letters (order_id) where status = 'OPEN';
