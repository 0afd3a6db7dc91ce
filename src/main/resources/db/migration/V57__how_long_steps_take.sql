-- What is counted of a quarter beside its concerns (ADR 0075).

-- work ---------------------------------------------------------------------------------------------------------------

-- The time that a task was first given: it stays where the task is handed on or may wait. What is open at the upgrade
-- has the one that holds now. No line of a tasklist changes by that.
alter table open_work add column first_due_at timestamptz;
alter table open_work disable trigger user;
update open_work set first_due_at = due_at;
alter table open_work enable trigger user;

-- Each page that somebody answered: when it was opened, taken, due and done. Whether they did what a table recommended
-- is sealed.
create table step_done (
  task           text primary key,
  concern        text not null references concern,
  agency         text not null references agency,
  task_key       text not null,
  title          text not null,
  opened_at      timestamptz not null,
  claimed_at     timestamptz,
  due_at         timestamptz,
  done_at        timestamptz not null,
  decides        boolean not null,
  as_recommended text -- empty where no table recommends anything
);

create index step_done_by_concern on step_done (concern);
create index step_done_by_agency on step_done (agency, done_at);

-- Open work with who has it and which place it is about; what asks who takes something over is no further piece.
create view work_in_hand with (security_invoker = true) as
  select w.task, w.concern, w.agency, coalesce(c.site, '') as site, w.claimed_by as person, w.due_at
    from open_work w join concern c on c.reference = w.concern where w.overdue_task is null;

-- concern ------------------------------------------------------------------------------------------------------------

-- How whoever raised it knew of it; sealed. Empty where that was not kept yet, and of what came of another concern.
alter table concern add column known_by text;
