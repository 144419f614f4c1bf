-- Papers of a case that the application makes of its records: numbered and kept like documents, but not signed with a key.
-- Who signs by name need not have an account: the chair of a meeting may have none.
alter table document drop constraint document_check;
alter table document add constraint document_numbered
    check (state = 'DRAFT' or (number is not null and issued_on is not null and signer_name is not null));
-- Whose name stands there is in the title: in the name of a unit or a committee.
alter table document alter column signer_title type varchar(500);

alter table document_file drop constraint document_file_step_check;
alter table document_file add constraint document_file_step_check check (step in ('PERSONALLY_SIGNED', 'SEALED', 'GENERATED'));

-- What was issued everybody reads who is signed in, but for what stands here until it is lifted.
create table document_restriction (
    document_id  uuid        primary key references document (id),
    groups       text[]      not null,
    unit_id      bigint      references unit (id),
    except_units bigint[]    not null,
    lasting      boolean     not null,
    since        timestamptz not null,
    lifted_at    timestamptz,
    check (not lasting or lifted_at is null)
);
comment on column document_restriction.groups is 'codes of committees and offices whose members read it all the same';
comment on column document_restriction.unit_id is 'unit whose people read it all the same; null for none';
comment on column document_restriction.except_units is 'units whose officials do not read it; all other officials do';
comment on column document_restriction.lasting is 'whether it stays when the case is decided';

create function refuse_change_of_restriction() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.lifted_at is not null or (to_jsonb(old) - 'lifted_at') <> (to_jsonb(new) - 'lifted_at') then
        raise exception 'a restriction is lifted once, and that is all';
    end if;
    return new;
end $$;
create trigger document_restriction_stays before update or delete on document_restriction
    for each row execute function refuse_change_of_restriction();
