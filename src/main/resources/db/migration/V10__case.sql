-- The history of a model's case: who did what, when, in which office. Only ever added to.
create table case_event (
    id          bigint generated always as identity primary key,
    model_code  varchar(20)  not null references model (code),
    kind        varchar(40)  not null,
    by_username varchar(64),
    by_name     varchar(200),
    office      varchar(64),
    office_name varchar(300),
    at          timestamptz  not null,
    note        varchar(4000),
    document_id uuid
);
create index case_event_model on case_event (model_code, id desc);
comment on column case_event.by_username is 'null where the application did it by itself';
comment on column case_event.by_name is 'as it was then; the row outlives the account';
comment on column case_event.office is 'code of the committee or office in which it was done';

create trigger case_event_append_only before update or delete on case_event
    for each row execute function refuse_change_of_history();
