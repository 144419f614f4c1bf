-- What a document does to an earlier one, planned while it is drafted and done when it is issued.
create table document_relation (
    id           bigint generated always as identity primary key,
    document_id  uuid        not null references document (id),
    kind         varchar(20) not null check (kind in ('SUPERSEDES', 'REVOKES', 'AMENDS')),
    target_id    uuid        not null references document (id),
    planned_at   timestamptz not null,
    planned_by   varchar(64),
    effective_at timestamptz,
    unique (document_id, target_id),
    check (document_id <> target_id)
);
create index document_relation_target on document_relation (target_id);
-- A document loses its force once.
create unique index document_relation_end on document_relation (target_id)
    where effective_at is not null and kind in ('SUPERSEDES', 'REVOKES');
comment on column document_relation.planned_by is 'null where it follows from the kinds of both documents';
comment on column document_relation.effective_at is 'null until the document is issued, and for good where the target had lost its force by then';

create function refuse_change_of_relation() returns trigger language plpgsql as $$
begin
    if old.effective_at is not null then
        raise exception 'what an issued document has done to another one stays';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if (to_jsonb(old) - 'effective_at') <> (to_jsonb(new) - 'effective_at') then
        raise exception 'a relation is made anew, never changed';
    end if;
    return new;
end $$;
create trigger document_relation_stays before update or delete on document_relation
    for each row execute function refuse_change_of_relation();

-- What was superseded or revoked never comes back into force.
create or replace function refuse_change_of_issued_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a document is never deleted';
    end if;
    if old.issued_at is not null and (to_jsonb(old) - 'state' - 'version') <> (to_jsonb(new) - 'state' - 'version') then
        raise exception 'an issued document never changes';
    end if;
    if old.state in ('SUPERSEDED', 'REVOKED') and new.state <> old.state then
        raise exception 'a document that was superseded or revoked never comes back';
    end if;
    return new;
end $$;
