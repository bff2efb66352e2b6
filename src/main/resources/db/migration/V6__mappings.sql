-- What an endpoint's messages were understood by. A version is a text of all its files; messages and dead letters name it.

create table mappings (
    name text not null,
    version int not null,
    checksum text not null,
    definition text not null,
    published_at timestamptz not null default clock_timestamp(),
    constraint mappings_pkey primary key (name, version),
    constraint mappings_checksum_key unique (name, checksum)
);

alter table messages add column mapping_version text;
