-- A part of an agency that has leads of its own: a campus, a ward, an area team (ADR 0034).

-- directory ----------------------------------------------------------------------------------------------------------

create table site (
  id     text primary key,
  agency text not null references agency,
  name   text not null,
  used   boolean not null default true
);

create unique index site_of_a_name on site (agency, lower(name)) where used;

-- whoever has none is there for the whole agency
create table person_site (
  person text not null references person,
  site   text not null references site,
  primary key (person, site)
);

create index person_site_by_site on person_site (site, person);

-- The rule, once: for whom of an agency a site is somebody else's. Of whoever has sites it is every other; nothing else
-- says who is there for what, and what is about no single site is everybody's.
create view not_there_for with (security_invoker = true) as
  select p.id as person, s.id as site
    from person p join site s on s.agency = p.agency
   where exists (select 1 from person_site h where h.person = p.id)
     and not exists (select 1 from person_site h where h.person = p.id and h.site = s.id);

-- concern ------------------------------------------------------------------------------------------------------------

-- none: the whole agency
alter table concern add column site text references site;

create view of_other_site with (security_invoker = true) as
  select c.reference as concern, n.person from concern c join not_there_for n on n.site = c.site;

create or replace view concern_relation with (security_invoker = true) as
  select reference as concern, raised_by as person, 'raiser' as relation, cast(null as timestamptz) as until from concern
  union all
  select concern, person, 'opened_to', until from concern_opened
  union all
  select c.reference, p.person, 'lead', null from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead'
   where not exists (select 1 from of_other_site o where o.concern = c.reference and o.person = p.person)
  union all
  select c.reference, p.person, 'lead_inside', null from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead' and p.person = c.raised_by
   where not exists (select 1 from of_other_site o where o.concern = c.reference and o.person = p.person)
  union all
  select o.concern, o.person, 'lead_inside', o.until from concern_opened o
    join concern c on c.reference = o.concern
    join person_in_role p on p.agency = c.agency and p.role = 'safeguarding_lead' and p.person = o.person
   where not exists (select 1 from of_other_site e where e.concern = o.concern and e.person = o.person)
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
  select concern, person, 'decided', null from decided_by
  union all
  select c.reference, p.person, 'agency_guardian', null from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'caldicott_guardian';

-- work ---------------------------------------------------------------------------------------------------------------

-- for which sites somebody is to be there, and was before: their ids, with commas between them
alter table proposal add column sites text;
alter table proposal add column sites_before text;
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'give_roles', 'another_address', 'no_second_step', 'more_sites'));
alter table proposal drop constraint proposal_of_a_concern;
alter table proposal add constraint proposal_of_a_concern
  check ((kind in ('give_roles', 'another_address', 'no_second_step', 'more_sites')) = (concern is null));
alter table proposal add constraint proposal_of_sites
  check ((kind = 'more_sites') = (sites is not null) and (sites is null) = (sites_before is null));

-- Of a concern those of other sites are asked only where nobody else is: like people of other agencies, of an account.
create or replace view could_confirm with (security_invoker = true) as
  select p.id as proposal, r.person,
         min(case when r.role in ('safeguarding_lead', 'service_manager') and exists (
                         select 1 from of_other_site o where o.concern = p.concern and o.person = r.person)
                  then 4 else l.rung end) as rung
    from proposal p
    join (values ('concern', 'safeguarding_lead', 1, false), ('concern', 'service_manager', 2, false),
                 ('concern', 'caldicott_guardian', 3, false),
                 ('people', 'safeguarding_lead', 1, false), ('people', 'service_manager', 2, false),
                 ('people', 'administrator', 3, false),
                 ('administrators', 'administrator', 1, false), ('administrators', 'service_manager', 1, false),
                 ('account', 'safeguarding_lead', 1, false), ('account', 'service_manager', 2, false),
                 ('account', 'administrator', 3, false), ('account', 'administrator', 4, true),
                 ('account', 'service_manager', 4, true), ('account', 'safeguarding_lead', 4, true))
         as l (whose, role, rung, anywhere) on l.whose = p.whose
    join person_in_role r on r.role = l.role and (l.anywhere or r.agency = p.agency)
   where p.ended_at is null and r.person not in (p.made_by, p.person)
     and not exists (select 1 from left_out x where x.concern = p.concern and x.person = r.person)
     and not exists (select 1 from proposal o
                      where o.concern = p.concern and o.person = r.person and o.kind = 'leave_out' and o.ended_at is null)
   group by p.id, r.person;
