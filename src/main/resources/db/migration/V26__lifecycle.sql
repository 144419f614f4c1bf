-- A model that is watched over: from its recognition, or its entry from a list, to its end.
create table life (
    model_code       varchar(20) primary key references model (code),
    entered_at       timestamptz not null,
    entered_by       varchar(64),
    catch_up_on      date,
    reviewed_through date,
    suspended_at     timestamptz,
    suspended_until  date,
    ended_at         timestamptz,
    check ((suspended_at is null) = (suspended_until is null))
);
comment on column life.catch_up_on is 'when the evaluation is due that it owed at its entry; null where it owed none';
comment on column life.reviewed_through is 'last day of the last quarter that was reviewed, or was decided not to be';

-- What was asked for in its life, and what came of it.
create table life_request (
    id           bigint generated always as identity primary key,
    model_code   varchar(20)   not null references life (model_code),
    kind         varchar(20)   not null check (kind in ('INTERIM', 'FINAL', 'CONSOLIDATE', 'SUSPENSION', 'HOST_TRANSFER')),
    reason       varchar(2000) not null,
    requested_by varchar(64),
    office       varchar(64),
    requested_at timestamptz   not null,
    answered_by  varchar(64),
    answered_at  timestamptz,
    agreed       boolean,
    answer       varchar(2000),
    check ((answered_at is null) = (agreed is null))
);
comment on column life_request.requested_by is 'null where a review asked for it';
create unique index life_request_open on life_request (model_code, kind) where answered_at is null;
create index life_request_model on life_request (model_code, id desc);

-- Who carried a model before. Only ever added to.
create table host_change (
    id          bigint generated always as identity primary key,
    model_code  varchar(20)   not null references model (code),
    from_unit   bigint        not null references unit,
    to_unit     bigint        not null references unit,
    reason      varchar(2000) not null,
    changed_by  varchar(64)   not null,
    changed_at  timestamptz   not null,
    check (from_unit <> to_unit)
);
create index host_change_model on host_change (model_code, id desc);
create trigger host_change_append_only before update or delete on host_change
    for each row execute function refuse_change_of_history();
