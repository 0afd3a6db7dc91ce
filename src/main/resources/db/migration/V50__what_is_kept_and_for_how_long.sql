-- How long a record is kept, what holds it, and what is left of one that was destroyed (ADR 0069).

-- retention ----------------------------------------------------------------------------------------------------------

-- A record that nobody may destroy, whatever its day. Who set it and why stands in the sealed record; as long as the row
-- is there, the concern it points to can't be deleted by any statement.
create table legal_hold (
  concern text primary key references concern,
  entry   int not null,
  since   timestamptz not null
);

-- That a record was destroyed, and that two people wanted it. Of which kind it was stands in the sealed record of
-- certificates: how long it had been kept would say what it was about.
create table erasure (
  concern      text primary key,
  agency       text not null references agency,
  entry        int not null,
  proposed_by  text not null references person,
  confirmed_by text not null references person,
  at           timestamptz not null,
  constraint erasure_by_two check (proposed_by <> confirmed_by)
);

create index erasure_by_agency on erasure (agency, at desc);

create view erased_concern with (security_invoker = true) as select concern, agency, entry from erasure;

-- record -------------------------------------------------------------------------------------------------------------

-- The one way in which a key goes: the application may not delete keys. The row that says who confirmed it must come of
-- the very transaction that destroys the key, and nothing may hold the record.
create function destroy_key(erased text) returns int
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from case_key k
     where k.chain = erased
       and exists (select 1 from erasure e where e.concern = erased and e.xmin = pg_current_xact_id()::xid)
       and not exists (select 1 from legal_hold h where h.concern = erased)
    returning 1)
  select cast(count(*) as int) from gone
$$;
revoke all on function destroy_key(text) from public;

-- work ---------------------------------------------------------------------------------------------------------------

alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'named', 'give_roles', 'another_address', 'no_second_step', 'more_sites',
    'numbers', 'destroy'));
alter table proposal drop constraint proposal_of_a_concern;
alter table proposal add constraint proposal_of_a_concern
  check ((kind in ('leave_out', 'let_in', 'named', 'destroy')) = (concern is not null));
alter table proposal drop constraint proposal_whose_check;
alter table proposal add constraint proposal_whose_check
  check (whose in ('concern', 'people', 'administrators', 'account', 'records'));
create unique index proposal_to_destroy_once on proposal (concern) where ended_at is null and kind = 'destroy';

create or replace view could_confirm with (security_invoker = true) as
  select p.id as proposal, r.person,
         min(case when r.role in ('safeguarding_lead', 'service_manager') and exists (
                         select 1 from of_other_site o where o.concern = p.concern and o.person = r.person)
                  then 4 else l.rung end) as rung
    from proposal p
    join (values ('concern', 'safeguarding_lead', 1, false), ('concern', 'service_manager', 2, false),
                 ('concern', 'caldicott_guardian', 3, false),
                 ('records', 'caldicott_guardian', 1, false), ('records', 'service_manager', 2, false),
                 ('records', 'safeguarding_lead', 2, false),
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
