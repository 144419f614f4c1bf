-- Who changed which account, and when; of passwords only that they were changed. Nobody changes or deletes what is here.
create table account_change (
    id         bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by varchar(64) not null,
    account_id bigint      not null,
    username   varchar(64) not null,
    action     varchar(20) not null,
    roles      varchar(20)[]
);
create index account_change_account on account_change (account_id, id desc);
comment on column account_change.roles is 'the roles from then on, where they were set';

create function account_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'account_change is append-only';
end $$;
create trigger account_change_stays before update or delete or truncate on account_change
    for each statement execute function account_change_stays();

create index account_username_part on account using gin (username gin_trgm_ops);
create index account_role_role on account_role (role);
