-- What partners' codes are called here, as people said it; the files beside the mappings hold where nobody said anything. Shop '' is every one.

create table codes (
    shop text not null,
    partner text not null,
    kind text not null,
    code text not null,
    value text not null,
    by_user text not null,
    at timestamptz not null default clock_timestamp()
);

create unique index codes_name_idx on codes (shop, partner, kind, lower(code));

-- Every change, for good. A value that is null: taken away.
create table code_changes (
    id bigint generated always as identity constraint code_changes_pkey primary key,
    shop text not null,
    partner text not null,
    kind text not null,
    code text not null,
    old_value text,
    value text,
    by_user text not null,
    at timestamptz not null default clock_timestamp()
);

-- What a dead letter of class MAPPING waits for: <shop>/<partner>/<kind>:<code>.
alter table dead_letters add column missing_codes text[];

create index dead_letters_missing_idx on dead_letters (id) where status = 'OPEN' and missing_codes is not null;
