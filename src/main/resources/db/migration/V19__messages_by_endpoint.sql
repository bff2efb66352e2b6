-- The list of messages, of one endpoint or of all: newest first, a page costs the same however many there are.
create index messages_endpoint_idx on messages (endpoint, at);

-- What people did that is no step of an order: payloads revealed, endpoints and jobs paused, people let in.
create table audit (
    id bigint generated always as identity constraint audit_pkey primary key,
    at timestamptz not null default clock_timestamp(),
    who text not null,
    what text not null,
    subject text not null,
    reason text not null
);

create index audit_subject_idx on audit (subject, id);
