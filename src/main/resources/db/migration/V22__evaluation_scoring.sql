-- The committees whose members make up the panel, as the competence rule had them when the evaluation was opened.
create table evaluation_appraiser (
    evaluation_id bigint      not null references evaluation,
    position      integer     not null,
    committee     varchar(64) not null references committee (code),
    primary key (evaluation_id, position),
    unique (evaluation_id, committee)
);

create table evaluation_plan (
    id            bigint generated always as identity primary key,
    evaluation_id bigint       not null references evaluation,
    number        integer      not null check (number > 0),
    period_from   date         not null,
    period_to     date         not null,
    meeting_place varchar(300) not null,
    focus         varchar(2000),
    scoring_days  integer      not null check (scoring_days between 1 and 60),
    planned_by    varchar(64),
    planned_at    timestamptz  not null,
    unique (evaluation_id, number),
    check (period_from <= period_to)
);
comment on column evaluation_plan.number is '1; a further plan where nobody scored by the one before';
create trigger evaluation_plan_append_only before update or delete on evaluation_plan
    for each row execute function refuse_change_of_history();

create table self_evaluation (
    evaluation_id  bigint primary key references evaluation,
    state          varchar(20) not null check (state in ('OPEN', 'GIVEN', 'NONE')),
    reminder_at    timestamptz not null,
    due_at         timestamptz not null,
    escalation_at  timestamptz not null,
    closing_at     timestamptz not null,
    situation      varchar(8000),
    implementation varchar(8000),
    limits         varchar(8000),
    lessons        varchar(8000),
    own_grade      varchar(20) check (own_grade in ('TOT', 'KHA', 'TRUNG_BINH', 'YEU')),
    given_by       varchar(64),
    given_at       timestamptz,
    check ((state = 'GIVEN') = (given_at is not null)),
    check ((state = 'GIVEN') = (situation is not null and implementation is not null and limits is not null
        and lessons is not null and own_grade is not null))
);
create table self_evaluation_result (
    evaluation_id bigint       not null references self_evaluation,
    position      integer      not null,
    name          varchar(300) not null,
    counting_unit varchar(100) not null,
    baseline      bigint check (baseline >= 0),
    target        bigint check (target >= 0),
    actual        bigint       not null check (actual >= 0),
    primary key (evaluation_id, position)
);
create trigger self_evaluation_result_append_only before update or delete on self_evaluation_result
    for each row execute function refuse_change_of_history();

create table field_verification (
    evaluation_id       bigint primary key references evaluation,
    visited_on          date          not null,
    place               varchar(300)  not null,
    participants        varchar(2000) not null,
    findings            varchar(8000) not null,
    evidence            varchar(4000) not null,
    funds_accounted     boolean       not null,
    personal_data       boolean       not null,
    baseline_exists     boolean       not null,
    months_in_operation integer       not null check (months_in_operation between 0 and 1200),
    recorded_by         varchar(64),
    recorded_at         timestamptz   not null
);
comment on column field_verification.participants is 'officials, by name and office; never residents';
comment on column field_verification.funds_accounted is 'whether all funds are accounted for';
comment on column field_verification.personal_data is 'whether the model collects data on residents';
create trigger field_verification_append_only before update or delete on field_verification
    for each row execute function refuse_change_of_history();

-- The members of the panel score in a round; a further one follows its own plan where nobody scored.
create table scoring_round (
    plan_id       bigint primary key references evaluation_plan,
    opened_at     timestamptz not null,
    reminder_at   timestamptz not null,
    due_at        timestamptz not null,
    escalation_at timestamptz not null,
    closing_at    timestamptz not null
);
create table score_sheet (
    id              bigint generated always as identity primary key,
    plan_id         bigint      not null references scoring_round,
    panel_member_id bigint      not null references panel_member,
    state           varchar(20) not null check (state in ('OPEN', 'GIVEN', 'NO_SCORE')),
    given_at        timestamptz,
    unique (plan_id, panel_member_id),
    check ((state = 'GIVEN') = (given_at is not null))
);
create index score_sheet_member on score_sheet (panel_member_id);
create table score (
    sheet_id     bigint        not null references score_sheet,
    criterion_id bigint        not null references scorecard_criterion,
    points       numeric(4, 1) not null check (points >= 0 and mod(points * 2, 1) = 0),
    reason       varchar(1000) not null,
    primary key (sheet_id, criterion_id)
);
create index score_criterion on score (criterion_id);
comment on column score.points is 'half points at the finest, at most the criterion''s weight';

-- A sheet that was given is final.
create function refuse_change_of_score_sheet() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state = 'GIVEN' then
        raise exception 'a model is scored once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger score_sheet_given_once before update or delete on score_sheet
    for each row execute function refuse_change_of_score_sheet();
create trigger score_append_only before update or delete on score
    for each row execute function refuse_change_of_history();

create function refuse_points_beyond_weight() returns trigger language plpgsql as $$
begin
    if new.points > (select max from scorecard_criterion where id = new.criterion_id) then
        raise exception 'more points than the criterion weighs' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger score_within_weight before insert on score
    for each row execute function refuse_points_beyond_weight();

-- Whoever scores, scores every criterion of the frozen scorecard.
create function refuse_incomplete_score_sheet() returns trigger language plpgsql as $$
begin
    if new.state = 'GIVEN' and exists (
        select 1 from evaluation_plan p join evaluation e on e.id = p.evaluation_id
            join scorecard_criterion c on c.scorecard_id = e.scorecard_id
        where p.id = new.plan_id and not exists (select 1 from score s where s.sheet_id = new.id and s.criterion_id = c.id)) then
        raise exception 'a criterion is not scored' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger score_sheet_complete after insert or update on score_sheet deferrable initially deferred
    for each row execute function refuse_incomplete_score_sheet();

create trigger evaluation_result_append_only before update or delete on evaluation_result
    for each row execute function refuse_change_of_history();
create trigger evaluation_criterion_result_append_only before update or delete on evaluation_criterion_result
    for each row execute function refuse_change_of_history();

-- Versions of the scorecard are added and never changed.
create trigger scorecard_append_only before update or delete on scorecard
    for each row execute function refuse_change_of_history();
create trigger scorecard_criterion_append_only before update or delete on scorecard_criterion
    for each row execute function refuse_change_of_history();
create function refuse_unbalanced_scorecard() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(max), 0) <> 100 or count(*) filter (where code in ('C3', 'C4')) <> 2
            from scorecard_criterion where scorecard_id = new.id) then
        raise exception 'the weights add up to 100, and C3 and C4 are among the criteria' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger scorecard_balanced after insert on scorecard deferrable initially deferred
    for each row execute function refuse_unbalanced_scorecard();
create function refuse_criterion_of_used_scorecard() returns trigger language plpgsql as $$
begin
    if exists (select 1 from evaluation where scorecard_id = new.scorecard_id) then
        raise exception 'an evaluation uses this version of the scorecard' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger scorecard_criterion_before_use before insert on scorecard_criterion
    for each row execute function refuse_criterion_of_used_scorecard();
