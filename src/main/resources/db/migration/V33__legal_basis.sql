-- What documents rest on, while it is in force.
create table legal_basis (
    id         bigint generated always as identity primary key,
    family     varchar(10)   not null check (family in ('STATE', 'PARTY')),
    unit_id    bigint        references unit (id),
    kinds      varchar(40)[] not null check (cardinality(kinds) > 0),
    text       varchar(1000) not null,
    symbol     varchar(60),
    position   integer       not null default 0,
    valid_from date,
    valid_to   date,
    added_by   varchar(64),
    added_at   timestamptz,
    ended_by   varchar(64),
    ended_at   timestamptz,
    version    bigint        not null default 0,
    check (valid_from <= valid_to)
);
create index legal_basis_unit on legal_basis (unit_id);
comment on column legal_basis.unit_id is 'whose documents rest on it; null for all units of the family';
comment on column legal_basis.kinds is 'which kinds of templates offer it';
comment on column legal_basis.text is 'as it stands among the grounds, with Căn cứ and without the mark at its end';
comment on column legal_basis.position is 'the lower, the further up';
comment on column legal_basis.added_by is 'null for what came with the application';

insert into legal_basis (family, kinds, text, symbol, valid_from) values ('STATE',
    array ['RECOGNITION', 'RECOGNITION_AFTER_PILOT', 'SCALE_UP', 'CONSOLIDATION', 'MERGER', 'RETIREMENT'],
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025', '72/2025/QH15', date '2025-06-16');
