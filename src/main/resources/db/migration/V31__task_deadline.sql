-- What people were told of tasks that no timer of their process reminds of: each once. Only ever added to.
create table task_telling (
    task_id    varchar(64)  not null,
    kind       varchar(20)  not null check (kind in ('REMINDER', 'ESCALATION')),
    task       varchar(255) not null,
    model_code varchar(20) references model (code),
    at         timestamptz  not null,
    primary key (task_id, kind)
);
comment on column task_telling.task_id is 'of the engine; the row outlives the task';
comment on column task_telling.task is 'id of the user task in its process';
comment on column task_telling.model_code is 'null where it was about no model: nobody was told then';

create trigger task_telling_append_only before update or delete on task_telling
    for each row execute function refuse_change_of_history();

-- Of the engine's open tasks, those of some kinds that are to be told of by now; the engine has no index over these dates.
create index task_follow_up on camunda.act_ru_task (task_def_key_, follow_up_date_);
