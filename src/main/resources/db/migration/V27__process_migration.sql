-- What became of each instance that ran by an older version of its process. Only ever added to.
create table process_migration (
    id           bigint generated always as identity primary key,
    process      varchar(255) not null,
    from_version integer      not null,
    to_version   integer      not null,
    instance     varchar(64)  not null,
    model_code   varchar(20) references model (code),
    state        varchar(20)  not null check (state in ('MIGRATED', 'WOULD_MIGRATE', 'REFUSED')),
    reason       text,
    at           timestamptz  not null,
    check ((state = 'REFUSED') = (reason is not null))
);
create trigger process_migration_append_only before update or delete on process_migration
    for each row execute function refuse_change_of_history();
