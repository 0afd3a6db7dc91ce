-- Whoever has joined with a code chooses a password of their own before anything else
alter table person add column must_change boolean not null default false;
