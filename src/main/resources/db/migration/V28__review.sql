-- The review of a model after each quarter, with the bodies that conduct it as they were when it was opened.
create table review (
    id                    bigint generated always as identity primary key,
    model_code            varchar(20) not null references model (code),
    year                  integer     not null check (year between 2000 and 2200),
    quarter               integer     not null check (quarter between 1 and 4),
    host_id               bigint      not null references unit,
    host_contact          varchar(64) not null,
    standing_agency       varchar(64) not null references committee (code),
    signing_office        varchar(64) not null,
    clerk_office          varchar(64) not null,
    report_reminder       timestamptz not null,
    report_due            timestamptz not null,
    report_escalation     timestamptz not null,
    report_closing        timestamptz not null,
    assessment_reminder   timestamptz not null,
    assessment_due        timestamptz not null,
    assessment_escalation timestamptz not null,
    assessment_closing    timestamptz not null,
    notice_due            timestamptz not null,
    opened_at             timestamptz not null,
    report_id             uuid references document (id),
    notice_id             uuid references document (id),
    closed_at             timestamptz,
    unique (model_code, year, quarter),
    check (closed_at is null or (report_id is not null and notice_id is not null))
);
create unique index review_open on review (model_code) where closed_at is null;
comment on column review.report_id is 'the report that was issued, or is on its way';

-- What the host says of the quarter; NONE where it said nothing while it was waited for.
create table review_report (
    review_id       bigint primary key references review,
    state           varchar(20) not null check (state in ('OPEN', 'GIVEN', 'NONE')),
    activities      varchar(4000),
    evidence        boolean,
    evidence_text   varchar(2000),
    other_results   varchar(2000),
    spent_state     bigint check (spent_state >= 0),
    spent_voluntary bigint check (spent_voluntary >= 0),
    difficulties    varchar(2000),
    suggestions     varchar(2000),
    given_by        varchar(64),
    given_at        timestamptz,
    check ((state = 'GIVEN') = (given_at is not null)),
    check ((state = 'GIVEN') = (activities is not null and evidence is not null and spent_state is not null
        and spent_voluntary is not null)),
    check (evidence is null or evidence = (evidence_text is not null))
);
comment on column review_report.spent_state is 'whole VND from the state budget in the quarter';
comment on column review_report.spent_voluntary is 'whole VND of voluntary contributions in the quarter';
create table review_indicator (
    review_id     bigint       not null references review_report,
    position      integer      not null,
    name          varchar(300) not null,
    counting_unit varchar(100) not null,
    target        bigint       not null check (target >= 0),
    value         bigint       not null check (value >= 0),
    primary key (review_id, position)
);
create trigger review_indicator_append_only before update or delete on review_indicator
    for each row execute function refuse_change_of_history();

-- A row for each committee of the competence rule, whose own unit the host is too: that one is recused.
create table review_assessment (
    id         bigint generated always as identity primary key,
    review_id  bigint       not null references review,
    position   integer      not null,
    committee  varchar(64)  not null references committee (code),
    name       varchar(300) not null,
    state      varchar(20)  not null check (state in ('OPEN', 'GIVEN', 'NONE', 'RECUSED')),
    assessment varchar(20) check (assessment in ('GOOD', 'WITH_DIFFICULTIES', 'NO_ACTIVITY')),
    comment    varchar(2000),
    proposal   varchar(2000),
    given_by   varchar(64),
    given_at   timestamptz,
    unique (review_id, committee),
    unique (review_id, position),
    check ((state = 'GIVEN') = (given_at is not null)),
    check ((state = 'GIVEN') = (assessment is not null and comment is not null))
);

-- What was said in a quarter is final.
create function refuse_change_of_review_answer() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN' then
        raise exception 'a quarter is reported on and assessed once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger review_report_given_once before update or delete on review_report
    for each row execute function refuse_change_of_review_answer();
create trigger review_assessment_given_once before update or delete on review_assessment
    for each row execute function refuse_change_of_review_answer();

-- What the decision table proposes, with the facts that it was asked about.
create table review_proposal (
    review_id             bigint primary key references review,
    evidence              boolean     not null,
    evidence_last_quarter boolean,
    no_activity_percent   integer     not null check (no_activity_percent between 0 and 100),
    good_percent          integer     not null check (good_percent between 0 and 100),
    targets_reached       integer check (targets_reached between 0 and 100),
    conclusion            varchar(40) not null check (conclusion in ('KEEP', 'KEEP_WITH_DIFFICULTIES', 'CONSOLIDATE')),
    formalistic           boolean     not null,
    made_at               timestamptz not null
);
comment on column review_proposal.evidence_last_quarter is 'null where the quarter before was not reviewed';
comment on column review_proposal.targets_reached is 'percent of the indicators; null where there are none';
create trigger review_proposal_append_only before update or delete on review_proposal
    for each row execute function refuse_change_of_history();

-- What the standing agency concludes.
create table review_conclusion (
    review_id    bigint primary key references review_proposal,
    conclusion   varchar(40)   not null check (conclusion in ('KEEP', 'KEEP_WITH_DIFFICULTIES', 'CONSOLIDATE')),
    reason       varchar(2000),
    assignment   varchar(4000) not null,
    concluded_by varchar(64),
    concluded_at timestamptz   not null
);
comment on column review_conclusion.reason is 'why it is not what was proposed; null where it is';
create trigger review_conclusion_append_only before update or delete on review_conclusion
    for each row execute function refuse_change_of_history();
create function refuse_deviation_without_reason() returns trigger language plpgsql as $$
begin
    if (new.reason is null) <> (new.conclusion = (select conclusion from review_proposal where review_id = new.review_id)) then
        raise exception 'what is not concluded as proposed has a written reason' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger review_conclusion_with_reason before insert on review_conclusion
    for each row execute function refuse_deviation_without_reason();
