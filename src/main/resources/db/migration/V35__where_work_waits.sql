-- A manager sees at which step of the models work waits. Added at the end, so that the view stays what it was.
create or replace view work_of_agency with (security_invoker = true) as
  select agency, title, role, created_at, due_at, claimed_by is not null as claimed, concern, task_key from open_work;
