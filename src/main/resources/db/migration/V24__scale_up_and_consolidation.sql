-- Where a model is applied: a territory or unit that took it over by a decision. What was entered stays; it may end.
create table model_site (
    id          bigint generated always as identity primary key,
    model_code  varchar(20) not null references model (code),
    unit_id     bigint      not null references unit,
    since       date        not null,
    groups      integer     not null check (groups > 0),
    document_id uuid        not null references document,
    ended       date,
    check (ended >= since)
);
create unique index model_site_in_force on model_site (model_code, unit_id) where ended is null;
create index model_site_model on model_site (model_code, since, id);
create index model_site_unit on model_site (unit_id);
comment on column model_site.groups is 'implementation groups when it began; a count, nobody is named';
comment on column model_site.document_id is 'the issued decision that it rests on';
comment on column model_site.ended is 'last day; null while it is kept going';

create function refuse_change_of_site() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a site is never deleted: it ends';
    end if;
    if old.ended is not null or (to_jsonb(old) - 'ended') <> (to_jsonb(new) - 'ended') then
        raise exception 'of a site only its end is ever written, once';
    end if;
    return new;
end $$;
create trigger model_site_stays before update or delete on model_site
    for each row execute function refuse_change_of_site();

-- A scale-up rests on one signed report that says so, and on none that another scale-up rested on.
create table scale_up (
    id              bigint generated always as identity primary key,
    model_code      varchar(20) not null references model (code),
    number          integer     not null check (number > 0),
    report_id       uuid        not null unique references document,
    host_id         bigint      not null references unit,
    standing_agency varchar(64) not null references committee (code),
    opened_at       timestamptz not null,
    adaptation      varchar(2000),
    schedule        varchar(2000),
    planned_by      varchar(64),
    planned_at      timestamptz,
    decision_id     uuid references document,
    asked_at        timestamptz,
    reminder_at     timestamptz,
    due_at          timestamptz,
    escalation_at   timestamptz,
    closing_at      timestamptz,
    concluded_at    timestamptz,
    unique (model_code, number),
    check ((planned_at is null) = (planned_by is null) and (planned_at is null) = (adaptation is null)
        and (planned_at is null) = (schedule is null)),
    check (decision_id is null or planned_at is not null),
    check (asked_at is null or (decision_id is not null and reminder_at is not null and due_at is not null
        and escalation_at is not null and closing_at is not null)),
    check (concluded_at is null or asked_at is not null)
);
create unique index scale_up_open on scale_up (model_code) where concluded_at is null;
comment on column scale_up.report_id is 'report of the evaluation that decided on it';

create table scale_up_receiver (
    id          bigint generated always as identity primary key,
    scale_up_id bigint       not null references scale_up,
    position    integer      not null,
    unit_id     bigint       not null references unit,
    unit_code   varchar(64)  not null,
    unit_name   varchar(300) not null,
    budget      bigint       not null check (budget >= 0),
    state       varchar(20)  not null check (state in ('PLANNED', 'OPEN', 'ACCEPTED', 'DECLINED', 'NO_ANSWER')),
    office      varchar(64),
    on_behalf   boolean,
    starts_on   date,
    groups      integer check (groups > 0),
    reason      varchar(2000),
    answered_by varchar(64),
    answered_at timestamptz,
    unique (scale_up_id, unit_id),
    unique (scale_up_id, unit_code),
    unique (scale_up_id, position),
    check ((state = 'PLANNED') = (office is null) and (office is null) = (on_behalf is null)),
    check ((state in ('ACCEPTED', 'DECLINED')) = (answered_by is not null)),
    check ((state in ('ACCEPTED', 'DECLINED')) = (answered_at is not null)),
    check ((state = 'ACCEPTED') = (starts_on is not null) and (state = 'ACCEPTED') = (groups is not null)),
    check ((state = 'DECLINED') = (reason is not null))
);
comment on column scale_up_receiver.unit_name is 'as it was when it was planned';
comment on column scale_up_receiver.budget is 'VND';
comment on column scale_up_receiver.office is 'code of the office or committee that is asked';
comment on column scale_up_receiver.on_behalf is 'the unit has no office of contact: the standing agency answers for it';

create function require_signed_scale_up() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from evaluation e join document d on d.id = e.report_id
        where e.report_id = new.report_id and e.model_code = new.model_code and e.outcome = 'SCALE_UP'
            and e.concluded_at is not null and d.issued_at is not null) then
        raise exception 'no scale-up without a signed evaluation';
    end if;
    return new;
end $$;
create trigger scale_up_is_founded before insert on scale_up
    for each row execute function require_signed_scale_up();

create function refuse_change_of_scale_up() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.concluded_at is not null then
        raise exception 'a scale-up is kept as it was concluded';
    end if;
    if old.asked_at is not null and (to_jsonb(old) - 'concluded_at') <> (to_jsonb(new) - 'concluded_at') then
        raise exception 'what receiving units were asked never changes';
    end if;
    return new;
end $$;
create trigger scale_up_stays before update or delete on scale_up
    for each row execute function refuse_change_of_scale_up();

create function refuse_change_of_receiver() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'PLANNED' or exists (select 1 from scale_up where id = old.scale_up_id and decision_id is not null) then
            raise exception 'a receiving unit that was decided on is kept';
        end if;
        return old;
    end if;
    if old.state in ('ACCEPTED', 'DECLINED', 'NO_ANSWER')
        or (old.scale_up_id, old.position, old.unit_id, old.unit_code, old.unit_name, old.budget)
            is distinct from (new.scale_up_id, new.position, new.unit_id, new.unit_code, new.unit_name, new.budget) then
        raise exception 'the answer of a receiving unit never changes';
    end if;
    return new;
end $$;
create trigger scale_up_receiver_stays before update or delete on scale_up_receiver
    for each row execute function refuse_change_of_receiver();

create table consolidation (
    id              bigint generated always as identity primary key,
    model_code      varchar(20) not null references model (code),
    number          integer     not null check (number > 0),
    host_id         bigint      not null references unit,
    standing_agency varchar(64) not null references committee (code),
    judge           varchar(64) not null references committee (code),
    asked_by        varchar(20) not null check (asked_by in ('REVIEW', 'EVALUATION')),
    report_id       uuid unique references document,
    opened_at       timestamptz not null,
    outcome         varchar(20) check (outcome in ('RECOVERED', 'RETIRE')),
    concluded_at    timestamptz,
    unique (model_code, number),
    check ((outcome is null) = (concluded_at is null)),
    check ((asked_by = 'EVALUATION') = (report_id is not null))
);
create unique index consolidation_open on consolidation (model_code) where concluded_at is null;
comment on column consolidation.report_id is 'report of the evaluation that asked for it; null where a periodic review did';
comment on column consolidation.judge is 'committee that approves the plan and reviews: never of the host''s unit';

-- At most two rounds.
create table consolidation_round (
    id               bigint generated always as identity primary key,
    consolidation_id bigint      not null references consolidation,
    number           integer     not null check (number between 1 and 2),
    opened_at        timestamptz not null,
    plan_state       varchar(20) not null check (plan_state in ('ASKED', 'NOT_GIVEN', 'GIVEN', 'SENT_BACK', 'APPROVED')),
    host_contact     varchar(64),
    reminder_at      timestamptz,
    due_at           timestamptz,
    escalation_at    timestamptz,
    closing_at       timestamptz,
    decision_id      uuid references document,
    re_review_on     date,
    conclusion       varchar(20) check (conclusion in ('RECOVERED', 'NOT_YET')),
    reason           varchar(2000),
    reviewed_by      varchar(64),
    reviewed_at      timestamptz,
    unique (consolidation_id, number),
    check (decision_id is null or plan_state = 'APPROVED'),
    check (re_review_on is null or decision_id is not null),
    check (reviewed_at is null or re_review_on is not null),
    check ((reviewed_at is null) = (conclusion is null) and (reviewed_at is null) = (reason is null)
        and (reviewed_at is null) = (reviewed_by is null))
);

-- Every wording of the plan; only what was decided on it is added, once.
create table consolidation_plan (
    id         bigint generated always as identity primary key,
    round_id   bigint        not null references consolidation_round,
    version    integer       not null check (version > 0),
    causes     varchar(4000) not null,
    expected   varchar(2000) not null,
    on_behalf  boolean       not null,
    office     varchar(64),
    written_by varchar(64)   not null,
    written_at timestamptz   not null,
    verdict    varchar(20) check (verdict in ('APPROVED', 'SENT_BACK')),
    reason     varchar(2000),
    decided_by varchar(64),
    decided_at timestamptz,
    unique (round_id, version),
    check ((verdict is null) = (decided_at is null) and (verdict is null) = (decided_by is null)),
    check (verdict is distinct from 'SENT_BACK' or reason is not null)
);
comment on column consolidation_plan.on_behalf is 'the host sent none in time: the standing agency wrote it';

create table consolidation_action (
    plan_id  bigint       not null references consolidation_plan,
    position integer      not null check (position > 0),
    action   varchar(500) not null,
    owner    varchar(200) not null,
    deadline date         not null,
    primary key (plan_id, position)
);
create trigger consolidation_action_append_only before update or delete on consolidation_action
    for each row execute function refuse_change_of_history();

create table consolidation_action_result (
    plan_id  bigint  not null,
    position integer not null,
    done     boolean not null,
    evidence varchar(1000),
    primary key (plan_id, position),
    foreign key (plan_id, position) references consolidation_action (plan_id, position),
    check (not done or evidence is not null)
);
create trigger consolidation_action_result_append_only before update or delete on consolidation_action_result
    for each row execute function refuse_change_of_history();

create function refuse_change_of_consolidation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.concluded_at is not null
        or (to_jsonb(old) - 'outcome' - 'concluded_at') <> (to_jsonb(new) - 'outcome' - 'concluded_at') then
        raise exception 'of a consolidation only its outcome is written, once';
    end if;
    return new;
end $$;
create trigger consolidation_stays before update or delete on consolidation
    for each row execute function refuse_change_of_consolidation();

create function refuse_change_of_consolidation_round() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.reviewed_at is not null then
        raise exception 'a round of consolidation is kept as it was reviewed';
    end if;
    return new;
end $$;
create trigger consolidation_round_stays before update or delete on consolidation_round
    for each row execute function refuse_change_of_consolidation_round();

create function require_unreviewed_round() returns trigger language plpgsql as $$
begin
    if new.number = 2 and not exists (select 1 from consolidation_round
        where consolidation_id = new.consolidation_id and number = 1 and conclusion = 'NOT_YET') then
        raise exception 'a second round follows a first that did not recover the model';
    end if;
    return new;
end $$;
create trigger consolidation_round_follows before insert on consolidation_round
    for each row execute function require_unreviewed_round();

create function refuse_change_of_consolidation_plan() returns trigger language plpgsql as $$
declare
    decided text[] := array['verdict', 'reason', 'decided_by', 'decided_at'];
begin
    if tg_op = 'DELETE' or old.verdict is not null or (to_jsonb(old) - decided) <> (to_jsonb(new) - decided) then
        raise exception 'of a plan only what was decided on it is written, once';
    end if;
    return new;
end $$;
create trigger consolidation_plan_stays before update or delete on consolidation_plan
    for each row execute function refuse_change_of_consolidation_plan();
