-- What one person alone may not do for good: who is left out of a concern, who is let in again, who leads or lets people
-- in. A second person confirms it or declines it (ADR 0027).

-- work ---------------------------------------------------------------------------------------------------------------

-- Why somebody proposes it and why somebody else decides so stands in the record alone. What is in force already is
-- undone when it is declined. whose: who is asked, see could_confirm. rung: how far up it has been asked
create table proposal (
  id       text primary key,
  agency   text not null references agency,
  kind     text not null check (kind in ('leave_out', 'let_in', 'give_roles')),
  whose    text not null check (whose in ('concern', 'people', 'administrators')),
  concern  text references concern,
  entry    int,
  person   text not null references person,
  roles    text not null default '',
  in_force boolean not null,
  alone    boolean not null default false,
  made_by  text not null references person,
  made_at  timestamptz not null,
  due_at   timestamptz not null,
  rung     int not null default 1,
  ended_at timestamptz,
  ended_by text references person,
  outcome  text check (outcome in ('CONFIRMED', 'DECLINED', 'WITHDRAWN')),
  constraint proposal_of_a_concern check ((kind = 'give_roles') = (concern is null)),
  constraint proposal_ends_at_a_person check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (outcome is null))
);

create unique index proposal_once on proposal (kind, whose, person, coalesce(concern, '')) where ended_at is null;
create index proposal_open on proposal (due_at) where ended_at is null;

-- who has been asked already, so that nobody is mailed twice for the same
create table proposal_told (
  proposal text not null references proposal,
  person   text not null references person,
  primary key (proposal, person)
);

-- Who could be the second: never whoever made it, whoever it is about, whoever is left out of that concern or whom
-- somebody wants to leave out of it.
create view could_confirm with (security_invoker = true) as
  select p.id as proposal, r.person, min(l.rung) as rung
    from proposal p
    join (values ('concern', 'safeguarding_lead', 1), ('concern', 'service_manager', 2),
                 ('concern', 'caldicott_guardian', 3),
                 ('people', 'safeguarding_lead', 1), ('people', 'service_manager', 2), ('people', 'administrator', 3),
                 ('administrators', 'administrator', 1), ('administrators', 'service_manager', 1))
         as l (whose, role, rung) on l.whose = p.whose
    join person_in_role r on r.role = l.role and r.agency = p.agency
   where p.ended_at is null and r.person not in (p.made_by, p.person)
     and not exists (select 1 from left_out x where x.concern = p.concern and x.person = r.person)
     and not exists (select 1 from proposal o
                      where o.concern = p.concern and o.person = r.person and o.kind = 'leave_out' and o.ended_at is null)
   group by p.id, r.person;

-- Who is asked now: the first rung on which there is anybody, and further up the longer nobody answers
create view second_person with (security_invoker = true) as
  select c.proposal, c.person
    from (select proposal, person, rung, min(rung) over (partition by proposal) as first from could_confirm) c
    join proposal p on p.id = c.proposal
   where c.rung <= greatest(p.rung, c.first);

-- concern ------------------------------------------------------------------------------------------------------------

-- until when it is open to them; none: for good
alter table concern_opened add column until timestamptz;

create or replace view concern_relation with (security_invoker = true) as
  select reference as concern, raised_by as person, 'raiser' as relation, cast(null as timestamptz) as until from concern
  union all
  select concern, person, 'opened_to', until from concern_opened
  union all
  select c.reference, p.person, 'lead', null from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead'
  union all
  select c.reference, p.person, 'lead_inside', null from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead' and p.person = c.raised_by
  union all
  select o.concern, o.person, 'lead_inside', o.until from concern_opened o
    join concern c on c.reference = o.concern
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead' and p.person = o.person
  union all
  -- who only advises or chases what is late learns nothing of it, and who is asked for one judgement what belongs to it
  select w.concern, w.person, 'holder', null from claimed_work w
   where w.role not in ('caldicott_guardian', 'ig_legal_adviser')
     and not exists (select 1 from own_reference o where o.reference = w.reference and not o.opens)
  union all
  select concern, person, 'guardian', null from asked_of where role = 'caldicott_guardian'
  union all
  select concern, person, 'information_governance', null from asked_of where role = 'ig_legal_adviser'
  union all
  select concern, person, 'decided', null from decided_by;

-- whoever does not work in its agency any more, or only runs the installation
create view concern_elsewhere with (security_invoker = true) as
  select c.reference as concern, p.person from concern c cross join somebody p
   where not exists (select 1 from person_in_role r
                      where r.person = p.person and r.agency = c.agency and r.role <> 'administrator');

create or replace view concern_denied with (security_invoker = true) as
  select concern, person from concern_excluded
  union all
  select concern, person from concern_elsewhere;

-- notice -------------------------------------------------------------------------------------------------------------

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('TASK_WAITS', 'NEWS', 'RECORD_DAMAGED', 'FIRST_CODE', 'SECOND_PERSON', 'POWER_USED'));
alter table notice drop constraint notice_of_a_concern;
alter table notice add constraint notice_of_a_concern
  check ((kind in ('RECORD_DAMAGED', 'FIRST_CODE', 'SECOND_PERSON', 'POWER_USED')) = (concern is null));
