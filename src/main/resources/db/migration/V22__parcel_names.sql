-- Whose parcel is on its way under a number: two orders, if somebody gave the number twice.
create index parcels_name_idx on parcels ((carrier || '/' || number));
