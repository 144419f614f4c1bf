-- Who put what on a model's record, when, and from which source.
create table model_record_change (
    id              bigint generated always as identity primary key,
    model_id        bigint        not null references model,
    kind            varchar(30)   not null,
    changed_by      varchar(64),
    changed_at      timestamptz   not null,
    source          varchar(1000),
    started         varchar(10),
    reported_sites  integer,
    last_evaluation varchar(10)
);
create index model_record_change_model on model_record_change (model_id, id desc);
comment on column model_record_change.changed_by is 'null where the application did it by itself';
comment on column model_record_change.started is 'what this change set; null where it left it alone';

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger model_record_change_append_only before update or delete on model_record_change
    for each row execute function refuse_change_of_history();
