-- What people ask about what is held of them, and what they are given (ADR 0072).

-- datarights ---------------------------------------------------------------------------------------------------------

-- A request and its clock. Who asks, about whom and what was answered stands in the sealed record of the request, whose
-- name is its reference.
create table data_request (
  reference  text primary key,
  agency     text not null references agency,
  kind       text not null check (kind in ('access', 'correction', 'objection', 'erasure', 'complaint')),
  received   date not null,
  due        date not null,
  extended   boolean not null default false,
  handled_by text not null references person,
  stage      text not null default 'open' check (stage in ('open', 'checking', 'agreed', 'ended')),
  put_by     text references person,
  agreed_by  text references person,
  rung       int not null default 1,
  ended_at   timestamptz,
  constraint data_request_ended check ((stage = 'ended') = (ended_at is not null)),
  constraint data_request_put check (stage not in ('checking', 'agreed') or put_by is not null),
  constraint data_request_by_two check (agreed_by is null or agreed_by <> put_by)
);

create index data_request_by_agency on data_request (agency, due);

-- The concerns that name whoever asks, and what they are given of each: sealed by the key of that concern, so that it
-- goes with it too.
create table data_request_concern (
  request text not null references data_request,
  concern text not null references concern,
  pieces  text,
  primary key (request, concern)
);

create index data_request_concern_of on data_request_concern (concern);

-- Whoever answers a request reads the concerns in it while it is open; whoever may be the second person, while it is
-- before them.
create view answering with (security_invoker = true) as
  select g.concern, p.person
    from data_request r
    join data_request_concern g on g.request = r.reference
    join person_in_role p on p.agency = r.agency
   where p.role = 'ig_legal_adviser' and p.person = r.handled_by and r.ended_at is null
      or p.role in ('caldicott_guardian', 'safeguarding_lead') and r.stage = 'checking' and p.person <> r.put_by;

-- concern ------------------------------------------------------------------------------------------------------------

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
    join person_in_role p on p.agency = c.agency and p.role = 'caldicott_guardian'
  union all
  select c.reference, p.person, 'agency_governance', null from concern c
    join person_in_role p on p.agency = c.agency and p.role = 'ig_legal_adviser'
  union all
  select concern, person, 'answers_request', null from answering;
