-- Who is at it, apart from when it is tried again: whoever wants it done at once must not begin where another is at it.
alter table document_archiving add column claimed_until timestamptz;
comment on column document_archiving.claimed_until is 'while somebody is at it, when that counts as given up; null where nobody is';
comment on column document_archiving.next_at is 'not to be attempted before by the application itself';
create index document_archiving_until on document_archiving (certificate_until);
