alter table model add column merged_into varchar(20) references model (code),
    add constraint model_merged_into_another check (merged_into <> code);
create index model_merged_into on model (merged_into) where merged_into is not null;
comment on column model.merged_into is 'the model it was merged into; null where it was not, or a source does not say';

create table retirement (
    id               bigint generated always as identity primary key,
    model_code       varchar(20) not null references model (code),
    status_before    varchar(20) not null,
    host_id          bigint      not null references unit,
    standing_agency  varchar(64) not null references committee (code),
    judge            varchar(64) not null references committee (code),
    opened_at        timestamptz not null,
    ground           varchar(30) check (ground in ('EVALUATION', 'CONSOLIDATION_FAILED', 'LEGAL')),
    legal_basis      varchar(500),
    reasons          varchar(4000),
    hand_over_plan   varchar(4000),
    settlement_plan  varchar(4000),
    proposed_by      varchar(64),
    proposed_at      timestamptz,
    answer_office    varchar(64),
    answer_due       timestamptz,
    answer           varchar(20) check (answer in ('AGREE', 'OBJECT', 'NO_ANSWER')),
    answer_reasons   varchar(4000),
    answered_by      varchar(64),
    answered_at      timestamptz,
    final_reasons    varchar(4000),
    objection_reply  varchar(4000),
    decided_by       varchar(64),
    decided_at       timestamptz,
    decision_id      uuid references document,
    hand_over_office varchar(64),
    hand_over_due    timestamptz,
    handed_over_by   varchar(64),
    handed_over_at   timestamptz,
    estimate         bigint,
    allocated        bigint,
    spent            bigint,
    returned         bigint,
    settlement_note  varchar(2000),
    settled_by       varchar(64),
    settled_at       timestamptz,
    archive_place    varchar(300),
    retention_years  integer check (retention_years between 1 and 100),
    files            integer check (files > 0),
    archived_by      varchar(64),
    archived_at      timestamptz,
    concluded_at     timestamptz,
    check ((proposed_at is null) = (ground is null) and (proposed_at is null) = (reasons is null)
        and (proposed_at is null) = (hand_over_plan is null) and (proposed_at is null) = (settlement_plan is null)),
    check (ground is distinct from 'LEGAL' or legal_basis is not null),
    check (answer_due is null or (proposed_at is not null and answer_office is not null)),
    check (answer is null or (answer_due is not null and answered_at is not null)),
    check (answer is distinct from 'OBJECT' or answer_reasons is not null),
    check ((decided_at is null) = (final_reasons is null) and (decided_at is null or answer is not null)),
    check (decided_at is null or answer <> 'OBJECT' or objection_reply is not null),
    check (decision_id is null or decided_at is not null),
    check (hand_over_due is null or (decision_id is not null and hand_over_office is not null)),
    check (handed_over_at is null or hand_over_due is not null),
    check (settled_at is null or handed_over_at is not null),
    check ((settled_at is null) = (estimate is null) and (settled_at is null) = (allocated is null)
        and (settled_at is null) = (spent is null) and (settled_at is null) = (returned is null)),
    check (spent >= 0 and returned >= 0 and spent + returned = allocated and allocated <= estimate),
    check ((archived_at is null) = (archive_place is null) and (archived_at is null) = (retention_years is null)
        and (archived_at is null) = (files is null) and (archived_at is null or settled_at is not null)),
    check (concluded_at is null or archived_at is not null)
);
create unique index retirement_of_model on retirement (model_code);
comment on table retirement is 'a model is retired once: there is no way back from it';
comment on column retirement.status_before is 'where the model stood; RETIRING where a list of before had it so';
comment on column retirement.judge is 'committee that proposes and concludes: never of the host''s unit';
comment on column retirement.answer_office is 'code of the office that spoke for the host when it was asked';
comment on column retirement.allocated is 'VND; all of it was spent or returned';

create table merger (
    id               bigint generated always as identity primary key,
    model_code       varchar(20) not null references model (code),
    host_id          bigint      not null references unit,
    standing_agency  varchar(64) not null references committee (code),
    judge            varchar(64) not null references committee (code),
    opened_at        timestamptz not null,
    round            integer     not null default 0 check (round >= 0),
    surviving_code   varchar(20) references model (code),
    passed_on        varchar(200),
    passing_note     varchar(2000),
    reasons          varchar(4000),
    planned_by       varchar(64),
    planned_at       timestamptz,
    answer_due       timestamptz,
    final_reasons    varchar(4000),
    objection_reply  varchar(4000),
    decided_by       varchar(64),
    decided_at       timestamptz,
    decision_id      uuid references document,
    hand_over_office varchar(64),
    hand_over_due    timestamptz,
    handed_over_by   varchar(64),
    handed_over_at   timestamptz,
    estimate         bigint,
    allocated        bigint,
    spent            bigint,
    transferred      bigint,
    returned         bigint,
    settlement_note  varchar(2000),
    settled_by       varchar(64),
    settled_at       timestamptz,
    concluded_at     timestamptz,
    check (surviving_code <> model_code),
    check ((planned_at is null) = (surviving_code is null) and (planned_at is null) = (reasons is null)
        and (planned_at is null) = (passed_on is null) and (planned_at is null) = (round = 0)),
    check (answer_due is null or planned_at is not null),
    check ((decided_at is null) = (final_reasons is null) and (decided_at is null or answer_due is not null)),
    check (decision_id is null or decided_at is not null),
    check (hand_over_due is null or (decision_id is not null and hand_over_office is not null)),
    check (handed_over_at is null or hand_over_due is not null),
    check (settled_at is null or handed_over_at is not null),
    check ((settled_at is null) = (estimate is null) and (settled_at is null) = (allocated is null) and (settled_at is null) = (spent is null)
        and (settled_at is null) = (transferred is null) and (settled_at is null) = (returned is null)),
    check (spent >= 0 and transferred >= 0 and returned >= 0 and spent + transferred + returned = allocated and allocated <= estimate),
    check (transferred = 0 or passed_on like '%BUDGET%'),
    check (concluded_at is null or settled_at is not null)
);
create unique index merger_of_model on merger (model_code);
create index merger_surviving on merger (surviving_code);
comment on column merger.round is 'the plan''s number: another one may follow the answers; 0 while there is none';
comment on column merger.passed_on is 'what of SITES GROUPS BUDGET DOSSIER, separated by spaces';
comment on column merger.judge is 'committee that plans and concludes: never of the host''s unit, and once the hosts are asked of neither''s';
comment on column merger.allocated is 'VND; all of it was spent, passed on or returned';

-- What a host says of a plan: one row for each office that is asked.
create table merger_answer (
    merger_id   bigint       not null references merger,
    round       integer      not null check (round > 0),
    office      varchar(64)  not null,
    position    integer      not null,
    hosts       varchar(700) not null,
    state       varchar(20)  not null check (state in ('OPEN', 'AGREE', 'OBJECT', 'NO_ANSWER')),
    reasons     varchar(4000),
    answered_by varchar(64),
    answered_at timestamptz,
    primary key (merger_id, round, office),
    check (state <> 'OBJECT' or reasons is not null),
    check ((state = 'OPEN') = (answered_at is null))
);
comment on column merger_answer.hosts is 'names of the units it speaks for, as they were';

-- What was handed over when a model was retired or merged. Only ever added to.
create table handed_over_item (
    id            bigint generated always as identity primary key,
    retirement_id bigint references retirement,
    merger_id     bigint references merger,
    position      integer      not null check (position > 0),
    item          varchar(500) not null,
    receiver      varchar(300) not null,
    handed_on     date         not null,
    unique (retirement_id, position),
    unique (merger_id, position),
    check ((retirement_id is null) <> (merger_id is null))
);
create trigger handed_over_item_append_only before update or delete on handed_over_item
    for each row execute function refuse_change_of_history();

create function refuse_change_of_ending() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.concluded_at is not null then
        raise exception 'the end of a model is kept as it was concluded' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger retirement_stays before update or delete on retirement
    for each row execute function refuse_change_of_ending();
create trigger merger_stays before update or delete on merger
    for each row execute function refuse_change_of_ending();

create function refuse_change_of_merger_answer() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN' then
        raise exception 'the answer of a host never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger merger_answer_stays before update or delete on merger_answer
    for each row execute function refuse_change_of_merger_answer();

-- Whether such a document about a model was issued and still counts.
create function was_decided(model varchar, decision varchar) returns boolean language sql stable as $$
    select exists (select 1 from document where model_code = model and kind = decision and issued_at is not null and state <> 'REVOKED')
$$;

-- The last word on what a model may become, whoever asks: no end without a signed decision, no scale-up without a signed
-- evaluation. What a list of before says of a model is inserted, and not touched.
create function require_signed_document() returns trigger language plpgsql as $$
begin
    if new.status = 'RETIRED' and not was_decided(new.code, 'RETIREMENT_DECISION') then
        raise exception 'model % is not retired: no decision on its retirement has been issued', new.code using errcode = 'restrict_violation';
    end if;
    if new.status = 'MERGED' and not was_decided(new.code, 'MERGER_DECISION') then
        raise exception 'model % is not merged: no decision on its merger has been issued', new.code using errcode = 'restrict_violation';
    end if;
    if new.status = 'SCALING_UP' and not exists (
        select 1 from evaluation e join document d on d.id = e.report_id
        where e.model_code = new.code and e.concluded_at is not null and d.issued_at is not null and d.state <> 'REVOKED') then
        raise exception 'model % is not scaled up: no evaluation of it has been concluded with an issued report', new.code using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger model_status_is_decided before update of status on model
    for each row when (old.status is distinct from new.status) execute function require_signed_document();
