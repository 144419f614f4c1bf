-- Who signs in the place of an office's holder: from when to when, as what, which documents, and by what it was granted.
create table signing_delegation (
    id         bigint generated always as identity primary key,
    office_id  bigint       not null references office (id),
    deputy_id  bigint       not null references person (id),
    grantor_id bigint       not null references person (id),
    mode       varchar(3)   not null check (mode in ('KT', 'TL', 'TUQ', 'Q')),
    title      varchar(200),
    kinds      varchar(40)[],
    basis      varchar(500) not null,
    valid_from date         not null,
    valid_to   date,
    made_by    varchar(64)  not null,
    made_at    timestamptz  not null,
    ended_by   varchar(64),
    ended_at   timestamptz,
    void       boolean      not null default false,
    version    bigint       not null default 0,
    check (valid_to >= valid_from),
    check (deputy_id <> grantor_id),
    check (mode = 'Q' or title is not null),
    check (mode in ('KT', 'Q') or cardinality(kinds) > 0),
    check (mode <> 'TUQ' or valid_to is not null),
    check ((ended_by is null) = (ended_at is null)),
    constraint signing_delegation_once exclude using gist
        (office_id with =, deputy_id with =, daterange(valid_from, valid_to, '[]') with &&) where (not void)
);
create index signing_delegation_deputy on signing_delegation (deputy_id);
comment on column signing_delegation.mode is 'as it stands before the title of the head: KT., TL., TUQ. or Q.';
comment on column signing_delegation.title is 'the line of the deputy''s own title; null where the deputy acts as the head (Q.)';
comment on column signing_delegation.kinds is 'of documents; null for all';
comment on column signing_delegation.void is 'ended before its first day was over: it holds on none';
comment on column signing_delegation.basis is 'the document that grants it';

-- A delegation is ended, never rewritten: what was signed under it refers to what it said then.
create function keep_signing_delegation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (to_jsonb(old) - 'valid_to' - 'void' - 'ended_by' - 'ended_at' - 'version')
            <> (to_jsonb(new) - 'valid_to' - 'void' - 'ended_by' - 'ended_at' - 'version') then
        raise exception 'a delegation is only ever ended';
    end if;
    return new;
end $$;
create trigger signing_delegation_stays before update or delete on signing_delegation
    for each row execute function keep_signing_delegation();
