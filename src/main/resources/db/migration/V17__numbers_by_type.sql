-- Numbers run per issuer, type of document and year: decisions of every kind are numbered in one row.
alter table document_counter rename column kind to type;
alter table document_number rename column kind to type;
update document_counter set type = case type when 'RECOGNITION_DECISION' then 'QĐ' when 'REJECTION_NOTICE' then 'TB' end;
update document_number set type = case type when 'RECOGNITION_DECISION' then 'QĐ' when 'REJECTION_NOTICE' then 'TB' end;
alter table document_counter alter column type type varchar(10);
alter table document_number alter column type type varchar(10);
comment on column document_counter.type is 'abbreviation of the type of document as it stands in the symbol';
comment on column document_number.type is 'abbreviation of the type of document as it stands in the symbol';
