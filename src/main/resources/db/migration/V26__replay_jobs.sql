-- Replays of many dead letters: which ones, fixed; how fast; how far they are. What stands here is gone on with after a restart.
create table replay_jobs (
    id bigint generated always as identity constraint replay_jobs_pkey primary key,
    state text not null default 'FIXED',
    wording text not null,
    query text not null,
    shops text[] not null,
    letters int not null default 0,
    newest_letter bigint not null default 0,
    batch int not null default 100,
    rate int not null default 50,
    ramp int[] not null default '{1,10,100}',
    stop_at int not null default 10,
    reason text not null default '',
    by_user text not null,
    state_by text not null,
    state_reason text not null default '',
    state_at timestamptz not null default clock_timestamp(),
    under_way int not null default 0,
    waiting int not null default 0,
    succeeded int not null default 0,
    failed int not null default 0,
    refused int not null default 0,
    tolerated_ended int not null default 0,
    tolerated_failed int not null default 0,
    fixed_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    ended_at timestamptz,
    sent_at timestamptz,
    look_at timestamptz not null default clock_timestamp(),
    constraint replay_jobs_state_check check (state in ('FIXED', 'DRY_RUN', 'RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED', 'DONE'))
) with (fillfactor = 70);

create index replay_jobs_busy_idx on replay_jobs (look_at)
where state in ('DRY_RUN', 'RUNNING') or under_way > 0 or waiting > 0;

-- A letter of a job. LEFT: not yet sent again; WAITING: for its order, a state or a hold; REFUSED: it was not open any more.
create table replay_items (
    job_id bigint not null,
    nr int not null,
    letter_id bigint not null,
    state text not null default 'LEFT',
    replay_id uuid,
    forecast text,
    forecast_why text,
    outcome text,
    ended_at timestamptz,
    constraint replay_items_pkey primary key (job_id, nr),
    constraint replay_items_letter_key unique (job_id, letter_id),
    constraint replay_items_state_check check (state in ('LEFT', 'SENT', 'WAITING', 'SUCCEEDED', 'FAILED', 'REFUSED'))
) with (fillfactor = 70);

create index replay_items_state_idx on replay_items (job_id, state, nr);
