-- What a deed changed, where it changed a state: before and after.
alter table case_event add column before varchar(300), add column after varchar(300);

-- Seals over the history of the cases: each is the SHA-256 of the seal before it and of one entry, so that no entry can be
-- changed, taken out or put in between without every later seal being wrong.
create table trail_seal (
    position bigint primary key check (position > 0),
    event_id bigint not null unique,
    seal     bytea  not null check (octet_length(seal) = 32)
);
comment on column trail_seal.event_id is 'of case_event; no reference, so that a missing entry is found and told of';

create trigger trail_seal_append_only before update or delete on trail_seal
    for each row execute function refuse_change_of_history();
