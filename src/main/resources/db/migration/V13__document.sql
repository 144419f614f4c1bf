-- How a unit appears on its documents, while it does: an old document keeps the head it was issued with.
create table issuer_profile (
    id                   bigint generated always as identity primary key,
    unit_id              bigint       not null references unit (id),
    name                 varchar(300) not null,
    parent_name          varchar(300),
    abbreviation         varchar(40)  not null,
    place                varchar(100) not null,
    signing_mode         varchar(200),
    position             varchar(200),
    archive_abbreviation varchar(40),
    valid_from           date,
    valid_to             date,
    check (valid_from <= valid_to)
);
create index issuer_profile_unit on issuer_profile (unit_id);
comment on column issuer_profile.name is 'in full, such as Ủy ban nhân dân Quận 6';
comment on column issuer_profile.parent_name is 'the agency above, as the head of its documents has it; null for none';
comment on column issuer_profile.abbreviation is 'as it stands in the symbol of a document';
comment on column issuer_profile.place is 'where its documents are dated';
comment on column issuer_profile.signing_mode is 'on whose behalf the officer signs, such as TM. ỦY BAN NHÂN DÂN; null where for himself';
comment on column issuer_profile.position is 'of the officer; null where it is read from the title of the office';
comment on column issuer_profile.archive_abbreviation is 'of the drafting body, in the line of the archive; null for none';

create table document (
    id              uuid         primary key,
    kind            varchar(40)  not null,
    model_code      varchar(20)  not null references model (code),
    state           varchar(20)  not null,
    issuer_unit_id  bigint       not null references unit (id),
    signing_office  varchar(64)  not null,
    clerk_office    varchar(64)  not null,
    standing_agency varchar(64)  not null,
    subject         text         not null,
    content         jsonb        not null,
    number          integer,
    number_year     integer,
    symbol          varchar(60),
    issued_on       date,
    signer_username varchar(64),
    signer_name     varchar(200),
    signer_title    varchar(300),
    sealed_by       varchar(64),
    places          jsonb,
    attempt         integer      not null,
    sent_back       varchar(2000),
    created_by      varchar(64),
    created_at      timestamptz  not null,
    drafted_by      varchar(64),
    issued_at       timestamptz,
    version         bigint       not null,
    check (state in ('DRAFT', 'IN_SIGNATURE', 'IN_FORCE', 'SUPERSEDED', 'REVOKED')),
    check (state = 'DRAFT' or (number is not null and issued_on is not null and signer_username is not null)),
    check ((state in ('DRAFT', 'IN_SIGNATURE')) = (issued_at is null))
);
create index document_model on document (model_code, created_at);
create index document_issued on document (issued_on desc, number desc) where issued_at is not null;
create index document_text_fold on document
    using gin (nhanrong.fold(subject || ' ' || coalesce(symbol, '') || ' ' || model_code) gin_trgm_ops) with (fastupdate = off);
comment on column document.attempt is 'how often it came to be numbered and was sent back; its files belong to one attempt';
comment on column document.places is 'where on its last page signature and seal stand, computed with the layout';
comment on column document.created_by is 'null where the application drafted it';
comment on column document.drafted_by is 'who wrote the present wording; null where the application did';
comment on column document.sent_back is 'reason of the last sending back; null once it is redrafted';

-- What was issued stays as it is: another document may supersede or revoke it, and that is all.
create function refuse_change_of_issued_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a document is never deleted';
    end if;
    if old.issued_at is not null and (to_jsonb(old) - 'state' - 'version') <> (to_jsonb(new) - 'state' - 'version') then
        raise exception 'an issued document never changes';
    end if;
    return new;
end $$;
create trigger document_issued_stays before update or delete on document
    for each row execute function refuse_change_of_issued_document();

-- The signed files, each step's kept; those of an earlier attempt are void.
create table document_file (
    id          bigint generated always as identity primary key,
    document_id uuid        not null references document (id),
    attempt     integer     not null,
    step        varchar(20) not null check (step in ('PERSONALLY_SIGNED', 'SEALED')),
    content     bytea       not null,
    sha256      char(64)    not null,
    created_at  timestamptz not null,
    unique (document_id, attempt, step)
);
-- PDF is compressed already.
alter table document_file alter column content set storage external;
create index document_file_hash on document_file (sha256);
create trigger document_file_append_only before update or delete on document_file
    for each row execute function refuse_change_of_history();

-- One row for each issuer, kind and year; whoever allots a number holds its lock until the transaction ends.
create table document_counter (
    issuer_unit_id bigint      not null references unit (id),
    kind           varchar(40) not null,
    year           integer     not null,
    last           integer     not null,
    primary key (issuer_unit_id, kind, year)
);

-- The register of numbers: every number that was ever allotted, used or cancelled with its reason.
create table document_number (
    id             bigint generated always as identity primary key,
    issuer_unit_id bigint      not null references unit (id),
    kind           varchar(40) not null,
    year           integer     not null,
    number         integer     not null check (number > 0),
    document_id    uuid        not null references document (id),
    allotted_at    timestamptz not null,
    state          varchar(20) not null check (state in ('USED', 'CANCELLED')),
    reason         varchar(1000),
    cancelled_at   timestamptz,
    unique (issuer_unit_id, kind, year, number),
    check ((state = 'CANCELLED') = (reason is not null and cancelled_at is not null))
);
create unique index document_number_document on document_number (document_id) where state = 'USED';

create index case_event_document on case_event (document_id, id desc) where document_id is not null;
