-- Whoever is left out of a concern does not count it either: a task of it in a list of late ones would tell them.
-- Added at the end, so that the view stays what it was for whoever reads it.
create or replace view work_of_agency with (security_invoker = true) as
  select agency, title, role, created_at, due_at, claimed_by is not null as claimed, concern from open_work;
