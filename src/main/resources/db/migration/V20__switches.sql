-- Endpoints that a person has switched off, until somebody switches them on again: on every node, and after a restart.
create table switches (
    endpoint text constraint switches_pkey primary key,
    by_user text not null,
    reason text not null,
    at timestamptz not null default clock_timestamp()
);
