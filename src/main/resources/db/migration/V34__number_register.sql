-- The register of numbers as a book: what each number was written like, and who cancelled it.
alter table document_number add column symbol varchar(60), add column cancelled_by varchar(64);
comment on column document_number.symbol is 'number and notation as they were written: the document may have another number since';
comment on column document_number.cancelled_by is 'null where the application did it';
comment on column document_number.year is 'the year, or for a Party organisation the year in which its term began';
update document_number n set symbol = lpad(n.number::text, greatest(2, length(n.number::text)), '0')
        || regexp_replace(coalesce(d.symbol, '/' || n.type), '^\d+', '')
    from document d where d.id = n.document_id;
alter table document_number alter column symbol set not null;
-- Pages of the book are read in this order; a printed one goes through the unique index.
create index document_number_book on document_number (year desc, issuer_unit_id, type, number);
create index document_number_of_document on document_number (document_id);

-- A Party organisation numbers its documents by its terms, not by years (Hướng dẫn 36-HD/VPTW).
alter table issuer_profile add column term_from date;
comment on column issuer_profile.term_from is 'first day of the term by which documents are numbered; null where they are numbered by years';

-- A number is never taken out of the book, given to another document, or used again.
create function refuse_change_of_number() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a number is never taken out of the register';
    end if;
    if old.state = 'CANCELLED' then
        raise exception 'a cancelled number stays cancelled';
    end if;
    if (to_jsonb(old) - array['symbol', 'state', 'reason', 'cancelled_at', 'cancelled_by'])
            <> (to_jsonb(new) - array['symbol', 'state', 'reason', 'cancelled_at', 'cancelled_by']) then
        raise exception 'a number belongs to its document';
    end if;
    return new;
end $$;
create trigger document_number_stays before update or delete on document_number
    for each row execute function refuse_change_of_number();
