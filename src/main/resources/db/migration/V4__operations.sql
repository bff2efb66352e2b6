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

-- As db-scheduler wants it: one row per recurring task, taken by one node at a time.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pkey primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_idx on scheduled_tasks (last_heartbeat);
