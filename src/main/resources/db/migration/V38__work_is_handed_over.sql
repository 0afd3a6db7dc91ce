-- Work that somebody gives to somebody else while they are not there, and what they leave behind (ADR 0057).

-- work ---------------------------------------------------------------------------------------------------------------

-- which task it is and by which clock it is due. Added at the end, so that the view stays what it was.
create or replace view claimed_work with (security_invoker = true) as
  select concern, reference, claimed_by as person, role, task, clock, agency
    from open_work where claimed_by is not null;

-- cover --------------------------------------------------------------------------------------------------------------

-- who gave which task to whom while they were away; it goes with the task, the record keeps it
create table handed_over (
  task     text not null references open_work on delete cascade,
  giver    text not null references person,
  receiver text not null references person,
  at       timestamptz not null,
  back_at  timestamptz,
  primary key (task, giver, at)
);

create index handed_over_by_giver on handed_over (giver) where back_at is null;
create index handed_over_by_receiver on handed_over (receiver) where back_at is null;

-- a task whose holder is off duty, and when it is offered anew unless they are back
create table left_claim (
  task       text primary key references open_work on delete cascade,
  person     text not null references person,
  since      timestamptz not null,
  offered_at timestamptz not null
);

create index left_claim_by_time on left_claim (offered_at);
