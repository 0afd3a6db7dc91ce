-- Where in the access log somebody's looking at a concern stands, under a mark that only the key makes of the two
create table access_mark (
  mark   text not null,
  chain  text not null,
  number int not null,
  primary key (mark, chain, number)
);

create index access_mark_by_entry on access_mark (chain, number);

-- notice: to whom work of a concern was offered, whether or not they took it
create view told_of with (security_invoker = true) as
  select distinct concern, person from notice where task is not null;

alter table notice drop constraint if exists notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('TASK_WAITS', 'NEWS', 'RECORD_DAMAGED', 'FIRST_CODE', 'UNUSUAL_READING'));
alter table notice drop constraint if exists notice_of_a_concern;
alter table notice add constraint notice_of_a_concern
  check ((kind in ('RECORD_DAMAGED', 'FIRST_CODE', 'UNUSUAL_READING')) = (concern is null));

-- concern: whoever watches over how it is read, though not asked about it
create or replace view concern_relation with (security_invoker = true) as
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
  select concern, person, 'decided' from decided_by
  union all
  select c.reference, p.person, 'agency_guardian' from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'caldicott_guardian';
