create table flows (
    name text not null,
    version int not null,
    checksum text not null,
    definition text not null,
    published_at timestamptz not null default clock_timestamp(),
    constraint flows_pkey primary key (name, version)
);

create table users (
    name text constraint users_pkey primary key,
    password text not null,
    permissions text[] not null,
    shops text[] not null,
    active boolean not null default true,
    created_at timestamptz not null default clock_timestamp()
);

create table jobs (
    name text constraint jobs_pkey primary key,
    paused boolean not null default false,
    last_run timestamptz,
    last_outcome text
);
