-- Mails that come in: which node takes one, and whose sender has still to be told what became of it.

create table mail_claims (
    mail text constraint mail_claims_pkey primary key,
    leased_until timestamptz not null
);

create table mail_answers (
    mail text constraint mail_answers_pkey primary key,
    document text not null,
    at timestamptz not null default clock_timestamp(),
    looked_at timestamptz not null default clock_timestamp()
);

create index mail_answers_looked_idx on mail_answers (looked_at);
