-- What the host answers to the result of an evaluation, within the time that it has for it.
create table evaluation_answer (
    evaluation_id bigint primary key references evaluation,
    state         varchar(20) not null check (state in ('OPEN', 'COMMENTS', 'NO_COMMENT', 'NONE')),
    reminder_at   timestamptz not null,
    closing_at    timestamptz not null,
    text          varchar(4000),
    given_by      varchar(64),
    given_at      timestamptz,
    check ((state in ('COMMENTS', 'NO_COMMENT')) = (given_at is not null)),
    check (state = 'COMMENTS' or text is null)
);
comment on column evaluation_answer.state is 'NO_COMMENT: the host says that it has none; NONE: it did not answer in time';

create table evaluation_objection (
    evaluation_id bigint        not null references evaluation_answer,
    criterion_id  bigint        not null references scorecard_criterion,
    text          varchar(2000) not null,
    primary key (evaluation_id, criterion_id)
);
create trigger evaluation_objection_append_only before update or delete on evaluation_objection
    for each row execute function refuse_change_of_history();

-- The minutes of the panel's meetings: another one where the panel did not agree to what was proposed. Only ever added to.
create table panel_meeting (
    id               bigint generated always as identity primary key,
    evaluation_id    bigint        not null references evaluation,
    number           integer       not null check (number > 0),
    met_on           date          not null,
    place            varchar(300)  not null,
    discussion       varchar(8000) not null,
    outcome          varchar(20)   not null check (outcome in ('MAINTAIN', 'SCALE_UP', 'CONSOLIDATE', 'MERGE', 'RETIRE')),
    deviation_reason varchar(2000),
    voting_days      integer       not null check (voting_days between 1 and 30),
    recorded_by      varchar(64),
    recorded_at      timestamptz   not null,
    unique (evaluation_id, number)
);
comment on column panel_meeting.deviation_reason is 'why the outcome is another than the default of the evaluation''s result';
create trigger panel_meeting_append_only before update or delete on panel_meeting
    for each row execute function refuse_change_of_history();

create table panel_meeting_attendance (
    meeting_id bigint       not null references panel_meeting,
    position   integer      not null,
    person_id  bigint       not null references person,
    full_name  varchar(200) not null,
    primary key (meeting_id, position),
    unique (meeting_id, person_id)
);
create trigger panel_meeting_attendance_append_only before update or delete on panel_meeting_attendance
    for each row execute function refuse_change_of_history();

create table panel_meeting_recommendation (
    meeting_id bigint        not null references panel_meeting,
    position   integer       not null,
    text       varchar(1000) not null,
    owner_id   bigint        not null references unit,
    due_on     date          not null,
    primary key (meeting_id, position)
);
create trigger panel_meeting_recommendation_append_only before update or delete on panel_meeting_recommendation
    for each row execute function refuse_change_of_history();

create table panel_vote (
    meeting_id  bigint primary key references panel_meeting,
    opened_at   timestamptz not null,
    reminder_at timestamptz not null,
    closing_at  timestamptz not null,
    counted_at  timestamptz,
    eligible    integer,
    agree       integer,
    disagree    integer,
    outcome     varchar(20) check (outcome in ('PASSED', 'NOT_PASSED', 'TIE', 'NO_QUORUM')),
    check ((counted_at is null) = (outcome is null)),
    check ((counted_at is null) = (eligible is null or agree is null or disagree is null))
);

-- Whoever takes part in the evaluation has a seat, and a ballot is written to one's own seat only.
create table panel_vote_seat (
    meeting_id bigint       not null references panel_vote,
    position   integer      not null,
    person_id  bigint       not null references person,
    full_name  varchar(200) not null,
    username   varchar(64),
    state      varchar(20)  not null check (state in ('OPEN', 'CAST', 'NO_VOTE')),
    ballot     varchar(20) check (ballot in ('AGREE', 'DISAGREE')),
    reason     varchar(2000),
    cast_at    timestamptz,
    primary key (meeting_id, position),
    unique (meeting_id, person_id),
    check ((state = 'CAST') = (ballot is not null)),
    check (ballot is distinct from 'DISAGREE' or reason is not null)
);
comment on column panel_vote_seat.username is 'null where the member had no account to vote with';
create trigger panel_vote_seat_cast_once before update or delete on panel_vote_seat
    for each row execute function refuse_change_of_ballot();

alter table evaluation add column recognition_id uuid references document (id);
comment on column evaluation.recognition_id is 'the decision that recognises a pilot that is maintained or scaled up';

-- Kiến nghị: what is to be done after an evaluation, by whom and until when.
create table recommendation (
    id            bigint generated always as identity primary key,
    evaluation_id bigint        not null references evaluation,
    model_code    varchar(20)   not null references model (code),
    position      integer       not null,
    text          varchar(1000) not null,
    owner_id      bigint        not null references unit,
    due_on        date          not null,
    status        varchar(20)   not null default 'OPEN' check (status in ('OPEN', 'DONE', 'DROPPED')),
    note          varchar(2000),
    closed_by     varchar(64),
    closed_at     timestamptz,
    reminded_at   timestamptz,
    overdue_told_at timestamptz,
    unique (evaluation_id, position),
    check ((status = 'OPEN') = (closed_at is null)),
    check ((status = 'OPEN') = (note is null))
);
create index recommendation_model on recommendation (model_code, id);
create index recommendation_due on recommendation (status, due_on, id);
create index recommendation_owner on recommendation (owner_id, due_on);
