-- What somebody is to a concern and to a piece of work, and whom it is denied, whatever they are to it: one place each.
-- Which of it is a right to what stands in rights.yaml.

-- directory: whoever has ever worked here ------------------------------------------------------------------------------

create view somebody with (security_invoker = true) as select id as person, agency from person;

-- work ---------------------------------------------------------------------------------------------------------------

-- what somebody decided or advised who may not see the rest: which entry of the record holds it
create table own_decision (
  task      text primary key,
  concern   text not null references concern,
  reference text not null,
  entry     int not null,
  person    text not null references person,
  title     text not null,
  at        timestamptz not null
);

create index own_decision_by_person on own_decision (person, at desc);
create index own_decision_by_concern on own_decision (concern, person);

create or replace view claimed_work with (security_invoker = true) as
  select concern, reference, claimed_by as person, role from open_work where claimed_by is not null;

-- whose judgement is asked: offered and not yet taken by somebody else, or theirs
create view asked_of with (security_invoker = true) as
  select concern, reference, claimed_by as person, role from open_work where claimed_by is not null
  union all
  select w.concern, w.reference, c.person, w.role from open_work_candidate c join open_work w on w.task = c.task
   where w.claimed_by is null;

create view decided_by with (security_invoker = true) as select concern, person from own_decision;

create view work_relation with (security_invoker = true) as
  select task, claimed_by as person, 'has_it' as relation, 'taken' as state from open_work where claimed_by is not null
  union all
  select c.task, c.person, 'offered', case when w.claimed_by is null then 'free' else 'taken' end
    from open_work_candidate c join open_work w on w.task = c.task;

create view work_denied with (security_invoker = true) as
  select w.task, p.person from open_work w cross join somebody p
   where not exists (select 1 from person_in_role r
                      where r.person = p.person and r.agency = w.agency and r.role <> 'administrator')
  union all
  select w.task, x.person from open_work w join left_out x on x.concern = w.concern
  union all
  select task, person from open_work_conflict;

-- concern ------------------------------------------------------------------------------------------------------------

create view concern_state with (security_invoker = true) as
  select c.reference as concern,
         case when exists (select 1 from concern_masked m where m.concern = c.reference) then 'masked'
              when c.closed_at is not null then 'closed' else 'open' end as state
    from concern c;

create view concern_relation with (security_invoker = true) as
  select reference as concern, raised_by as person, 'raiser' as relation from concern
  union all
  select concern, person, 'opened_to' from concern_opened
  union all
  select c.reference, p.person, 'lead' from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead'
  union all
  select c.reference, p.person, 'lead_inside' from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead'
   where c.raised_by = p.person
      or exists (select 1 from concern_opened o where o.concern = c.reference and o.person = p.person)
  union all
  -- who only advises or chases what is late learns nothing of it, and who is asked for one judgement what belongs to it
  select w.concern, w.person, 'holder' from claimed_work w
   where w.role not in ('caldicott_guardian', 'ig_legal_adviser')
     and not exists (select 1 from own_reference o where o.reference = w.reference and not o.opens)
  union all
  select concern, person, 'guardian' from asked_of where role = 'caldicott_guardian'
  union all
  select concern, person, 'information_governance' from asked_of where role = 'ig_legal_adviser'
  union all
  select concern, person, 'decided' from decided_by;

create view concern_denied with (security_invoker = true) as
  select concern, person from concern_excluded
  union all
  select c.reference, p.person from concern c cross join somebody p
   where not exists (select 1 from person_in_role r
                      where r.person = p.person and r.agency = c.agency and r.role <> 'administrator');
