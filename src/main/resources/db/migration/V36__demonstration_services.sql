-- The demonstration's time-stamping authority, and who answers what its issuing authority has revoked, have keys as well.
alter table demonstration_key drop constraint demonstration_key_role_check;
alter table demonstration_key add constraint demonstration_key_role_check
    check (role in ('PERSONAL', 'SEAL', 'TIMESTAMP', 'RESPONDER'));
