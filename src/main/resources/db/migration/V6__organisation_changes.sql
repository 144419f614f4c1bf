-- Who changed what in the organisation's data, and when. Nobody changes or deletes what is written here.
create table organisation_change (
    id           bigint generated always as identity primary key,
    changed_at   timestamptz not null,
    changed_by   varchar(64) not null,
    subject_kind varchar(20) not null,
    subject_id   bigint      not null,
    action       varchar(20) not null,
    before       jsonb,
    after        jsonb
);
create index organisation_change_subject on organisation_change (subject_kind, subject_id, id desc);
comment on column organisation_change.subject_kind is 'the aggregate: a membership is a change of its committee';
comment on column organisation_change.before is 'the row before, with the names its references had then; null where it is new';
comment on column organisation_change.after is 'null where it was deleted';

create function organisation_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'organisation_change is append-only';
end $$;
create trigger organisation_change_stays before update or delete or truncate on organisation_change
    for each statement execute function organisation_change_stays();
