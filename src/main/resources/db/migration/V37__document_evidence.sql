-- Issued files that were made to last: each begins with the sealed file, and the newest is the one that is handed out.
create table document_evidence (
    id                bigint generated always as identity primary key,
    document_id       uuid        not null references document (id),
    content           bytea       not null,
    sha256            char(64)    not null,
    stamped_at        timestamptz not null,
    certificate_until timestamptz not null,
    created_at        timestamptz not null
);
-- PDF is compressed already.
alter table document_evidence alter column content set storage external;
create index document_evidence_document on document_evidence (document_id, id desc);
create index document_evidence_hash on document_evidence (sha256);
create trigger document_evidence_append_only before update or delete on document_evidence
    for each row execute function refuse_change_of_history();
comment on column document_evidence.stamped_at is 'time of the newest time-stamp, which covers the whole file';
comment on column document_evidence.certificate_until is 'when the certificate of that time-stamp ends';

-- How far the application has come with it; no row for what was never attempted.
create table document_archiving (
    document_id       uuid primary key references document (id),
    certificate_until timestamptz,
    attempted_at      timestamptz not null,
    next_at           timestamptz not null,
    failures          integer     not null check (failures >= 0),
    error             varchar(500)
);
create index document_archiving_next on document_archiving (next_at);
comment on column document_archiving.certificate_until is 'of the newest time-stamp; null where there is none yet';
comment on column document_archiving.next_at is 'not to be attempted before; while somebody is at it, when it counts as given up';
comment on column document_archiving.error is 'of the last attempt, a message key or words; null where it succeeded';
