-- Messages to people: written down in the transaction of what they tell of, mailed afterwards.
create table notice (
    id              bigint generated always as identity primary key,
    person_id       bigint       not null references person on delete cascade,
    key             varchar(60)  not null,
    arguments       jsonb        not null check (jsonb_typeof(arguments) = 'array'),
    path            varchar(300) not null check (path like '/%'),
    once_for        varchar(200),
    created_at      timestamptz  not null,
    state           varchar(10)  not null check (state in ('WAITING', 'SENT', 'FAILED', 'KEPT')),
    attempts        integer      not null default 0,
    next_attempt_at timestamptz,
    last_error      varchar(200),
    sent_at         timestamptz,
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create unique index notice_once on notice (person_id, key, once_for) where once_for is not null;
create index notice_waiting on notice (next_attempt_at, id) where state = 'WAITING';
create index notice_failed on notice (id) where state = 'FAILED';
create index notice_person on notice (person_id, id desc);
comment on column notice.state is 'KEPT: read in the portal only, as no mail server is configured or the person has no address';
comment on column notice.last_error is 'what kind of failure it was, never whose';
