create table proposal (
    id             uuid         primary key,
    proposed_by    varchar(64)  not null,
    person_id      bigint       not null references person,
    unit_id        bigint       not null references unit,
    state          varchar(20)  not null,
    name           varchar(300),
    movement_code  varchar(64)  references movement,
    field_code     varchar(64)  references field,
    level          varchar(20),
    host_text      varchar(400),
    host_id        bigint       references unit,
    need           varchar(8000),
    surveyed_on    date,
    survey_facts   varchar(8000),
    plan           varchar(8000),
    starts_on      date,
    ends_on        date,
    no_budget      boolean      not null default false,
    model_code     varchar(20)  unique references model (code),
    rule_id        bigint       references competence_rule,
    rule           varchar(4000),
    rejection      varchar(2000),
    started_at     timestamptz  not null,
    saved_at       timestamptz  not null,
    submitted_at   timestamptz,
    version        bigint       not null,
    check ((state = 'DRAFT') = (model_code is null)),
    check ((model_code is null) = (rule is null))
);
create index proposal_unit on proposal (unit_id, saved_at desc, id);
create index proposal_person on proposal (person_id);
create index proposal_host on proposal (host_id);
comment on table proposal is 'a draft may lack anything; what a submitted one has is checked when it is submitted';
comment on column proposal.host_text is 'as typed; host_id is the unit that it names, null while it names none';
comment on column proposal.rule is 'the competence rule as it was at the submission';

create table proposal_partner (
    proposal_id uuid         not null references proposal on delete cascade,
    position    integer      not null,
    name        varchar(400) not null,
    unit_id     bigint       references unit,
    primary key (proposal_id, position)
);
create index proposal_partner_unit on proposal_partner (unit_id);

create table proposal_indicator (
    proposal_id   uuid    not null references proposal on delete cascade,
    position      integer not null,
    name          varchar(300) not null,
    counting_unit varchar(100),
    baseline      bigint,
    target        bigint,
    primary key (proposal_id, position)
);

create table proposal_budget_line (
    proposal_id uuid    not null references proposal on delete cascade,
    position    integer not null,
    item        varchar(300) not null,
    source      varchar(30),
    amount      bigint,
    primary key (proposal_id, position)
);
comment on column proposal_budget_line.amount is 'whole VND';

create table proposal_return (
    id          bigint generated always as identity primary key,
    proposal_id uuid          not null references proposal,
    reason      varchar(2000) not null,
    returned_by varchar(64)   not null,
    returned_at timestamptz   not null
);
create index proposal_return_proposal on proposal_return (proposal_id, id desc);
create trigger proposal_return_append_only before update or delete on proposal_return
    for each row execute function refuse_change_of_history();

-- A program that has not heard the answer sends its request again under the same key.
create table proposal_request (
    username    varchar(64)  not null,
    key         varchar(200) not null,
    fingerprint char(64)     not null,
    proposal_id uuid         not null references proposal deferrable initially deferred,
    primary key (username, key)
);
create index proposal_request_proposal on proposal_request (proposal_id);

-- The index of the search is over name and code together; likeness is measured between names.
create index model_name_likeness on model using gin (nhanrong.fold(name) gin_trgm_ops) with (fastupdate = off);
