-- Filters of lists that people keep under a name; whoever has the address may open them, and sees only what he may see anyway.
create table saved_views (
    slug text constraint saved_views_pkey primary key,
    path text not null,
    name text not null,
    query text not null,
    by_user text not null,
    at timestamptz not null default clock_timestamp(),
    constraint saved_views_name_key unique (by_user, path, name)
);
