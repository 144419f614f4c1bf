-- Both are trusted extensions: the owner of the database may create them.
create extension if not exists unaccent with schema nhanrong;
create extension if not exists pg_trgm with schema nhanrong;

-- What a search compares: lower case, without accents, đ as d. Immutable (the dictionary is the one that ships with
-- PostgreSQL), so that an index can be built on it.
create function nhanrong.fold(value text) returns text
    language sql immutable strict parallel safe
    set search_path = nhanrong, public
as $$ select lower(unaccent('unaccent', normalize(value, NFC))) $$;
