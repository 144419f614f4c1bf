create table attachment (
    id           uuid         primary key,
    subject_kind varchar(40)  not null,
    subject_key  varchar(64)  not null,
    file_name    varchar(255) not null,
    media_type   varchar(100) not null,
    size         bigint       not null check (size > 0 and size <= 26214400),
    sha256       char(64)     not null,
    content      bytea        not null check (octet_length(content) = size),
    uploaded_by  varchar(64)  not null,
    uploaded_at  timestamptz  not null
);
create index attachment_subject on attachment (subject_kind, subject_key, uploaded_at desc, id);
-- The same file twice on one subject is a slip, such as a form that was sent twice.
create unique index attachment_copy on attachment (subject_kind, subject_key, sha256);
-- Documents compress themselves already: out of line and uncompressed, a piece can be read without the rest.
alter table attachment alter column content set storage external;
