-- One appraisal is one round of opinions on a dossier and what is voted on it. It keeps the figures of the competence rule
-- that it was opened under.
create table appraisal (
    id               bigint generated always as identity primary key,
    model_code       varchar(20) not null references model (code),
    number           integer     not null check (number > 0),
    proposer_unit_id bigint      not null references unit,
    host_id          bigint      not null references unit,
    standing_agency  varchar(64) not null references committee (code),
    authority        varchar(64) not null references committee (code),
    quorum_percent   integer     not null check (quorum_percent between 1 and 100),
    majority_percent integer     not null check (majority_percent between 1 and 100),
    opened_at        timestamptz not null,
    reminder_at      timestamptz not null,
    due_at           timestamptz not null,
    escalation_at    timestamptz not null,
    closing_at       timestamptz not null,
    closed_at        timestamptz,
    unique (model_code, number),
    check (due_at <= closing_at)
);
comment on column appraisal.number is 'the dossier''s first, second … round of appraisal';
comment on column appraisal.closing_at is 'when whoever has not answered is taken to have no opinion';
comment on column appraisal.closed_at is 'since when the opinions can be read by others and no longer be amended';

create table opinion (
    id             bigint generated always as identity primary key,
    appraisal_id   bigint       not null references appraisal,
    committee      varchar(64)  not null references committee (code),
    committee_name varchar(300) not null,
    position       integer      not null,
    state          varchar(20)  not null check (state in ('OPEN', 'GIVEN', 'NO_OPINION', 'RECUSED')),
    stance         varchar(20) check (stance in ('AGREE', 'DISAGREE', 'OTHER')),
    reason         varchar(2000),
    conditions     varchar(2000),
    given_by       varchar(64),
    given_at       timestamptz,
    version        integer      not null default 0,
    unique (appraisal_id, committee),
    check ((state = 'GIVEN') = (stance is not null)),
    check (stance is null or stance = 'AGREE' or reason is not null)
);
comment on column opinion.position is 'in which the competence rule lists its committee';
comment on column opinion.version is 'how often it was given and amended';

-- Each wording an opinion has had. Only ever added to.
create table opinion_version (
    opinion_id bigint      not null references opinion,
    version    integer     not null,
    stance     varchar(20) not null,
    reason     varchar(2000),
    conditions varchar(2000),
    given_by   varchar(64),
    given_at   timestamptz not null,
    primary key (opinion_id, version)
);
create trigger opinion_version_append_only before update or delete on opinion_version
    for each row execute function refuse_change_of_history();

create table vote_question (
    id           bigint generated always as identity primary key,
    appraisal_id bigint       not null references appraisal,
    text         varchar(500) not null,
    target       varchar(20)  not null check (target in ('PILOT', 'RECOGNISED')),
    pilot_months integer check (pilot_months between 3 and 36),
    voting_days  integer      not null check (voting_days between 1 and 60),
    put_by       varchar(64),
    put_at       timestamptz  not null,
    check ((target = 'PILOT') = (pilot_months is not null))
);
create index vote_question_appraisal on vote_question (appraisal_id, id desc);

create table vote_round (
    id          bigint generated always as identity primary key,
    question_id bigint      not null references vote_question,
    number      integer     not null check (number in (1, 2)),
    opened_at   timestamptz not null,
    reminder_at timestamptz not null,
    closing_at  timestamptz not null,
    counted_at  timestamptz,
    eligible    integer,
    agree       integer,
    disagree    integer,
    outcome     varchar(20) check (outcome in ('PASSED', 'NOT_PASSED', 'TIE', 'SECOND_ROUND', 'NO_QUORUM')),
    chair       varchar(64),
    tie_passed  boolean,
    tie_reason  varchar(2000),
    tie_by      varchar(64),
    tie_at      timestamptz,
    unique (question_id, number),
    check ((counted_at is null) = (outcome is null)),
    check ((outcome = 'TIE') = (chair is not null)),
    check (tie_passed is null or outcome = 'TIE')
);
comment on column vote_round.eligible is 'members who were not recused, whether or not they have an account';

-- Whoever is in the recognition authority when the round opens has a seat, and a ballot is written to one's own seat only.
create table vote_seat (
    id         bigint generated always as identity primary key,
    round_id   bigint       not null references vote_round,
    position   integer      not null,
    person_id  bigint       not null references person,
    full_name  varchar(200) not null,
    role       varchar(20)  not null,
    username   varchar(64),
    state      varchar(20)  not null check (state in ('OPEN', 'CAST', 'NO_VOTE', 'RECUSED')),
    ballot     varchar(20) check (ballot in ('AGREE', 'DISAGREE')),
    reason     varchar(2000),
    cast_at    timestamptz,
    unique (round_id, position),
    unique (round_id, person_id),
    check ((state = 'CAST') = (ballot is not null)),
    check (ballot is distinct from 'DISAGREE' or reason is not null)
);
comment on column vote_seat.full_name is 'as it was then';
comment on column vote_seat.username is 'null where the member had no account to vote with';

-- A ballot that was cast is never changed, nor taken back.
create function refuse_change_of_ballot() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state = 'CAST' then
        raise exception 'a ballot is cast once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger vote_seat_cast_once before update or delete on vote_seat
    for each row execute function refuse_change_of_ballot();
