-- What this database is. A row of the demo's, whose passwords everybody knows, keeps the application from being run on it
-- in earnest.
create table installation (
    only_row boolean primary key default true check (only_row),
    demo     boolean not null
);
