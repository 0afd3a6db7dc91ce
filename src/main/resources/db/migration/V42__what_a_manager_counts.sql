-- What a manager counts, and the list behind each number (ADR 0060).

-- work ---------------------------------------------------------------------------------------------------------------

-- Whether it asks who takes something over: that is a step like any other, and no further piece of work. Added at the
-- end, so that the view stays what it was.
create or replace view work_of_agency with (security_invoker = true) as
  select agency, title, role, created_at, due_at, claimed_by is not null as claimed, concern, task_key,
         overdue_task is not null as escalates
    from open_work;

create or replace view open_disagreement with (security_invoker = true) as
  select agency, concern, opened_at from disagreement where ended_at is null;

-- concern ------------------------------------------------------------------------------------------------------------

create or replace view open_concern with (security_invoker = true) as
  select reference, agency, raised_at from concern where closed_at is null;

create index concern_open_by_agency on concern (agency) where closed_at is null;
create index concern_by_end on concern (agency, closed_at) where closed_at is not null;

-- referral -----------------------------------------------------------------------------------------------------------

create or replace view written_disclosure with (security_invoker = true) as
  select concern, entry, sent_at from disclosure where not by_phone;
