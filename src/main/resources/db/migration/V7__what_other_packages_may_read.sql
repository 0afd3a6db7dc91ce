-- A table is read and written by the package that owns it, and by no other (docs/database.md). What others may read of
-- it are these views: with the rights of whoever asks, and never for writing.

-- directory ----------------------------------------------------------------------------------------------------------

-- whoever works here now: nobody who has left
create view person_at_work with (security_invoker = true) as
  select id as person, agency from person where active;

create view person_in_role with (security_invoker = true) as
  select p.id as person, p.agency, r.role from person p join person_role r on r.person = p.id where p.active;

-- concern ------------------------------------------------------------------------------------------------------------

create view left_out with (security_invoker = true) as
  select concern, person from concern_excluded;

create view open_concern with (security_invoker = true) as
  select reference, agency from concern where closed_at is null;

-- work ---------------------------------------------------------------------------------------------------------------

create view claimed_work with (security_invoker = true) as
  select concern, reference, claimed_by as person from open_work where claimed_by is not null;

-- without the concern and without anybody's name
create view work_of_agency with (security_invoker = true) as
  select agency, title, role, created_at, due_at, claimed_by is not null as claimed from open_work;

-- referral -----------------------------------------------------------------------------------------------------------

create view written_disclosure with (security_invoker = true) as
  select concern, entry from disclosure where not by_phone;

-- record: which page was answered stands in the clear head, no entry is opened for it ---------------------------------

create view answered_page with (security_invoker = true) as
  select chain as concern, number as entry, split_part(cast(head as json) ->> 'form', ' ', 1) as form
    from journal_entry where cast(head as json) ->> 'kind' = 'answered';
