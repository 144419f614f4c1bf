create table attachment (
    id           uuid         primary key,
    subject_kind varchar(40)  not null,
    subject_key  varchar(64)  not null,
    file_name    varchar(255) not null,
    media_type   varchar(100) not null,
    size         bigint       not null check (size > 0 and size <= 26214400),
    sha256       char(64)     not null,
    content      bytea        not null,
    uploaded_by  varchar(64)  not null,
    uploaded_at  timestamptz  not null
);
create index attachment_subject on attachment (subject_kind, subject_key, uploaded_at);
-- Documents compress themselves already: keep them out of line, uncompressed.
alter table attachment alter column content set storage external;
