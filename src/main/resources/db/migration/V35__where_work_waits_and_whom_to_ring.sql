-- A manager sees at which step of the models work waits. Added at the end, so that the view stays what it was.
create or replace view work_of_agency with (security_invoker = true) as
  select agency, title, role, created_at, due_at, claimed_by is not null as claimed, concern, task_key from open_work;

-- phonebook ----------------------------------------------------------------------------------------------------------

-- The numbers that an agency rings, by body, in place of those of its pack: those of the latest moment hold, the earlier
-- ones stay. confirmed_by: none where nobody was there who could
create table phone_edition (
  agency       text not null references agency,
  body         text not null,
  since        timestamptz not null,
  phone        text not null,
  hours        text not null,
  out_of_hours text not null,
  made_by      text not null references person,
  confirmed_by text references person,
  primary key (agency, body, since)
);

-- work ---------------------------------------------------------------------------------------------------------------

-- Whom a frightened teacher rings is nothing that one person changes alone.
alter table proposal add column body text;
alter table proposal add column phone text;
alter table proposal add column hours text;
alter table proposal add column out_of_hours text;
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'named', 'give_roles', 'another_address', 'no_second_step', 'more_sites',
    'numbers'));
alter table proposal drop constraint proposal_of_a_concern;
alter table proposal add constraint proposal_of_a_concern
  check ((kind in ('leave_out', 'let_in', 'named')) = (concern is not null));
alter table proposal add constraint proposal_of_numbers
  check ((kind = 'numbers') = (body is not null) and (body is null) = (phone is null) and (body is null) = (hours is null)
    and (body is null) = (out_of_hours is null));
drop index proposal_once;
create unique index proposal_once on proposal (kind, whose, person, coalesce(concern, ''))
  where ended_at is null and kind <> 'numbers';
create unique index proposal_of_numbers_once on proposal (agency, body) where ended_at is null and kind = 'numbers';
