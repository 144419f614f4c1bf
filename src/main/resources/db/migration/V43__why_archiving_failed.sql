-- Why signatures could not be made to last is said by a message in the reader's language; what programs said of it stands beside it.
alter table document_archiving add column detail varchar(2000);
update document_archiving set detail = error, error = 'refusal.signature.longTerm.failed' where error is not null and error not like 'refusal.%';
comment on column document_archiving.error is 'of the last attempt, a message key; null where it succeeded';
comment on column document_archiving.detail is 'technical words on that error; null where there are none';
