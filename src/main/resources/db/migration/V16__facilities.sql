-- What shop files say of facilities, for whoever looks at the database or at the pages; what is decided goes by the files.
alter table facilities
    add column type text not null default 'WAREHOUSE',
    add column codes text not null default '',
    add column address text not null default '',
    add column latitude numeric(8, 5),
    add column longitude numeric(8, 5);

-- The opening stock of a file is no count: any count is newer.
update stock s
set counted_at = null
where not exists (
    select 1 from stock_moves m
    where m.shop = s.shop and m.sku = s.sku and m.facility = s.facility and m.reason = 'RESET');

-- What purchase orders bring: expected is what is ordered and not received.
create table purchase_lines (
    shop text not null,
    facility text not null,
    purchase_order text not null,
    sku text not null,
    quantity int not null,
    received int not null default 0,
    due_on date,
    constraint purchase_lines_pkey primary key (shop, facility, purchase_order, sku)
);

create index purchase_lines_sku_idx on purchase_lines (shop, sku) where quantity > received;
