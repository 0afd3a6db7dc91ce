-- A request about somebody's data is destroyed by its clock when it has been answered for long (ADR 0072).

-- datarights ---------------------------------------------------------------------------------------------------------

-- That its key is gone is no fault.
create table data_request_erased (
  reference text primary key,
  agency    text not null references agency,
  at        timestamptz not null
);

create view erased_request with (security_invoker = true) as select reference from data_request_erased;

-- record -------------------------------------------------------------------------------------------------------------

-- The other way in which a key goes: of a request that was answered six years before, in the very transaction whose row
-- says so.
create function destroy_request_key(erased text) returns int
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from case_key k
     where k.chain = erased
       and exists (
         select 1 from data_request_erased e join data_request r on r.reference = e.reference
          where e.reference = erased and e.xmin = pg_current_xact_id()::xid
            and r.ended_at <= e.at - interval '6 years')
    returning 1)
  select cast(count(*) as int) from gone
$$;
revoke all on function destroy_request_key(text) from public;
