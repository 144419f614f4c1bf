-- The code under the QR code of a document, for those who type.
alter table document add column verification_code varchar(10);
comment on column document.verification_code is 'nine characters and one that tells of errors, in the alphabet of Crockford';

-- What was there before gets one that follows from its id; those that come later follow from nothing.
create function verification_code_of(id uuid) returns varchar language plpgsql immutable as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    hash constant bytea := sha256(convert_to('verification ' || id::text, 'UTF8'));
    code text := '';
    total integer := 0;
    place integer;
    value integer;
begin
    for place in 0..8 loop
        value := get_byte(hash, place) & 31;
        code := code || substr(alphabet, value + 1, 1);
        value := value * (case when place % 2 = 0 then 2 else 1 end);
        total := total + value / 32 + value % 32;
    end loop;
    return code || substr(alphabet, (32 - total % 32) % 32 + 1, 1);
end $$;

alter table document disable trigger document_issued_stays;
update document set verification_code = verification_code_of(id);
alter table document enable trigger document_issued_stays;
alter table document alter column verification_code set default verification_code_of(gen_random_uuid());
alter table document alter column verification_code set not null;
create unique index document_verification_code on document (verification_code);
