-- When money moved, by whoever reported it; "at" is when the hub heard of it, by which exporters find what is new.
alter table payment_transactions add column happened_at timestamptz;
