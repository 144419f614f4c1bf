-- Keys of the demonstration: its two certification authorities, and the officers and organisations that have signed. None
-- of them is worth anything: whoever can read this table can sign as anybody in the demonstration.
create table demonstration_authority (
    name     varchar(20) primary key check (name in ('ROOT', 'ISSUING')),
    pkcs12   bytea        not null,
    password varchar(100) not null
);
comment on table demonstration_authority is 'keys and certificates of the demonstration; empty where it runs in earnest';

create table demonstration_crl (
    issuer      varchar(20) primary key references demonstration_authority (name),
    number      bigint      not null check (number > 0),
    content     bytea       not null,
    this_update timestamptz not null
);
comment on table demonstration_crl is 'the newest list of what each authority revoked';

create sequence demonstration_serial start with 1001;

create table demonstration_key (
    serial     bigint primary key,
    role       varchar(20)  not null check (role in ('PERSONAL', 'SEAL')),
    holder     varchar(64)  not null,
    subject    varchar(1000) not null,
    pkcs12     bytea        not null,
    password   varchar(100) not null,
    valid_from timestamptz  not null,
    valid_to   timestamptz  not null,
    revoked_at timestamptz,
    check (valid_from < valid_to)
);
create index demonstration_key_holder on demonstration_key (role, holder, serial desc);
comment on column demonstration_key.holder is 'user name of the officer, or code of the organisation whose seal it is';
comment on column demonstration_key.subject is 'the name in the certificate: a holder of another name gets another one';
