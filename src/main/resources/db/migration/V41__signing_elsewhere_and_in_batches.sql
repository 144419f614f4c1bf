-- What was given out to be signed elsewhere: what comes back has to begin with it, byte for byte.
create table document_given_out (
    document_id uuid        not null references document (id),
    attempt     integer     not null,
    content     bytea       not null,
    sha256      char(64)    not null,
    given_to    varchar(64) not null,
    given_at    timestamptz not null,
    primary key (document_id, attempt)
);
alter table document_given_out alter column content set storage external;
create trigger document_given_out_append_only before update or delete on document_given_out
    for each row execute function refuse_change_of_history();

-- Documents that somebody signs or seals with one confirmation. Each is a transaction of its own: what is DONE was
-- signed in the transaction that says so.
create table signing_batch (
    id         uuid        primary key,
    username   varchar(64) not null,
    created_at timestamptz not null,
    alive_at   timestamptz not null
);
create index signing_batch_user on signing_batch (username, created_at desc);
comment on column signing_batch.alive_at is 'when a node last worked on it: one that is silent for a minute has stopped';

create table signing_batch_item (
    batch_id    uuid        not null references signing_batch (id),
    position    integer     not null,
    document_id uuid        not null references document (id),
    role        varchar(20) not null check (role in ('PERSONAL', 'SEAL')),
    state       varchar(20) not null check (state in ('WAITING', 'DONE', 'FAILED')),
    reason      varchar(200),
    arguments   varchar(300)[],
    finished_at timestamptz,
    primary key (batch_id, position),
    unique (batch_id, document_id, role),
    check ((state = 'FAILED') = (reason is not null)),
    check ((state = 'WAITING') = (finished_at is null))
);
comment on column signing_batch_item.reason is 'message key of why it was not signed';
