-- The wording of documents as administrators change it; the application's own is version 0 and not in here.
create table document_template (
    id         bigint generated always as identity primary key,
    kind       varchar(40)  not null,
    family     varchar(10)  not null check (family in ('STATE', 'PARTY')),
    unit_id    bigint       references unit (id),
    version    integer      not null check (version > 0),
    texts      jsonb        not null,
    signing    jsonb,
    valid_from date         not null,
    note       varchar(500) not null,
    made_by    varchar(64)  not null,
    made_at    timestamptz  not null,
    unique nulls not distinct (kind, family, unit_id, version)
);
create index document_template_unit on document_template (unit_id) where unit_id is not null;
create trigger document_template_append_only before update or delete on document_template
    for each row execute function refuse_change_of_history();
comment on column document_template.unit_id is 'whose documents it words; null for all units of the family';
comment on column document_template.signing is 'what the officer signs as; null where the issuer''s profile says it';
comment on column document_template.note is 'what was changed and why';

alter table document add column template_id bigint references document_template (id);
alter table document add column template_version integer;
alter table document add column signing jsonb;
comment on column document.template_version is '0 for the application''s own template; null where none worded it';
comment on column document.signing is 'what the template has the officer sign as; null where the issuer''s profile says it';
