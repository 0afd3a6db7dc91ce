-- A manager's numbers are added up from what is kept, however much is open (ADR 0083) ----------------------------------

-- referral: whether somebody has logged what a body answered to what it was sent ---------------------------------------

alter table disclosure add column answered boolean not null default false;
update disclosure d set answered = true
 where not by_phone and exists (select 1 from answered_page a
                                 where a.concern = d.concern and a.entry > d.entry and a.form = 'log-acknowledgement');

create or replace view written_disclosure with (security_invoker = true) as
  select concern, entry, sent_at, answered from disclosure where not by_phone;
create index disclosure_unanswered on disclosure (sent_at) where not by_phone and not answered;

-- record: nobody reads which page was answered any more
drop view answered_page;

-- work ---------------------------------------------------------------------------------------------------------------

-- What an open concern counts for, each part once: that it is open, that something sent waits for an answer, that
-- people disagree; and of each task that is no question who takes something over, who has it and in which hour it was
-- opened.
create view counted_now with (security_invoker = true) as
  select p.concern, p.agency, coalesce(c.site, '') as site, p.what, p.key, p.starts
    from (select reference as concern, agency, 'open' as what, '' as key, timestamptz 'epoch' as starts from open_concern
          union all
          select d.concern, o.agency, 'waiting', '', 'epoch'
            from written_disclosure d join open_concern o on o.reference = d.concern where not d.answered
          union all
          select concern, agency, 'disputed', '', 'epoch' from open_disagreement
          union all
          select concern, agency, 'taken_by', coalesce(claimed_by, ''), 'epoch' from open_work where overdue_task is null
          union all
          select concern, agency, 'opened', '', date_trunc('hour', created_at, 'UTC') from open_work
           where overdue_task is null) p
    join concern c on c.reference = p.concern;

-- At the end of the view where it is about: nobody else's site is counted, without asking of each concern.
create or replace view work_of_agency with (security_invoker = true) as
  select w.agency, w.title, w.role, w.created_at, w.due_at, w.claimed_by is not null as claimed, w.concern, w.task_key,
         w.overdue_task is not null as escalates, coalesce(c.site, '') as site
    from open_work w left join concern c on c.reference = w.concern;

-- whom each has work of is counted from what is kept
drop view work_in_hand;

create type counted_part as (agency text, site text, what text, key text, starts timestamptz);

-- the same of each concern, kept
create table concern_counted (
  concern text primary key,
  parts   counted_part[] not null
);

-- the same of each agency, added up, and what has been added and taken away since (as in V41)
create table agency_count (
  agency text not null,
  site   text not null,
  what   text not null,
  key    text not null,
  starts timestamptz not null,
  n      int not null,
  primary key (agency, what, site, key, starts) include (n)
);

create table agency_change (
  agency text not null,
  site   text not null,
  what   text not null,
  key    text not null,
  starts timestamptz not null,
  n      int not null
);

create index agency_change_by_agency on agency_change (agency);

-- what is late is counted where it stands, and a list is walked from what has waited longest
create index open_work_by_agency on open_work (agency, due_at) include (concern, task_key, created_at)
  where overdue_task is null;
drop index open_work_by_step;
create index open_work_by_step on open_work (agency, task_key, due_at, created_at);
create index concern_open_by_age on concern (agency, raised_at) where closed_at is null;
drop index concern_open_by_agency;

-- Of all concerns that a transaction has touched, whose locks it holds: what they count for now.
create function agency_counts_of(changed text[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  with there as (
    select concern, array_agg(row(agency, site, what, key, starts)::counted_part
                              order by agency, site, what, key, starts) as parts
      from counted_now where concern = any(changed) group by concern),
  different as (
    select coalesce(t.concern, k.concern) as concern, t.parts as now, k.parts as before
      from there t full join (select concern, parts from concern_counted where concern = any(changed)) k
        on k.concern = t.concern
     where t.parts is distinct from k.parts),
  gone as (
    delete from concern_counted k using different d where k.concern = d.concern and d.now is null),
  put as (
    insert into concern_counted (concern, parts) select concern, now from different where now is not null
        on conflict (concern) do update set parts = excluded.parts)
  insert into agency_change (agency, site, what, key, starts, n)
  select (part).agency, (part).site, (part).what, (part).key, (part).starts, sum(n)
    from (select unnest(now) as part, 1 as n from different
          union all
          select unnest(before), -1 from different) p
   group by 1, 2, 3, 4, 5 having sum(n) <> 0;
end $$;

create or replace function work_lines_touched() returns trigger language plpgsql as $$
declare
  row record;
  changed text;
  touched text := coalesce(current_setting('sevenfold.lines', true), '');
begin
  if tg_op = 'DELETE' then
    row := old;
  else
    row := new;
  end if;
  if tg_table_name = 'concern' then
    changed := row.reference;
  elsif tg_table_name in ('open_work_candidate', 'open_work_conflict') then
    select w.concern into changed from open_work w where w.task = row.task;
  else
    changed := row.concern;
  end if;
  if changed is not null and position(' ' || changed || ' ' in touched) = 0 then
    perform set_config('sevenfold.lines', touched || ' ' || changed || ' ', true);
  end if;
  return null;
end $$;

create or replace function work_lines_follow() returns trigger language plpgsql as $$
declare
  touched text := trim(coalesce(current_setting('sevenfold.lines', true), ''));
  changed text[];
begin
  if touched <> '' then
    perform set_config('sevenfold.lines', '', true);
    changed := regexp_split_to_array(touched, ' +');
    perform work_lines_of(changed);
    perform agency_counts_of(changed);
  end if;
  return null;
end $$;

drop trigger work_lines_touched on concern;
drop trigger work_lines_follow on concern;
create trigger work_lines_touched after insert or delete on concern
  for each row execute function work_lines_touched();
create constraint trigger work_lines_follow after insert or delete on concern
  deferrable initially deferred for each row execute function work_lines_follow();
create trigger work_lines_touched_by_change after update on concern for each row
  when (old.site is distinct from new.site or old.closed_at is distinct from new.closed_at)
  execute function work_lines_touched();
create constraint trigger work_lines_follow_change after update on concern
  deferrable initially deferred for each row
  when (old.site is distinct from new.site or old.closed_at is distinct from new.closed_at)
  execute function work_lines_follow();
create trigger work_lines_touched after insert or update or delete on disclosure
  for each row execute function work_lines_touched();
create constraint trigger work_lines_follow after insert or update or delete on disclosure
  deferrable initially deferred for each row execute function work_lines_follow();
create trigger work_lines_touched after insert or update or delete on disagreement
  for each row execute function work_lines_touched();
create constraint trigger work_lines_follow after insert or update or delete on disagreement
  deferrable initially deferred for each row execute function work_lines_follow();

create or replace function work_counts_settled() returns void language plpgsql as $$
begin
  if pg_try_advisory_xact_lock(41) then
    with added as (delete from work_change returning *),
         sums as (select a.person, a.tab, p.period, p.starts, a.agency, a.site, a.urgency, sum(a.lines) as lines
                    from added a cross join lateral work_periods(a.tab, a.due_at) p
                   group by a.person, a.tab, p.period, p.starts, a.agency, a.site, a.urgency having sum(a.lines) <> 0)
    insert into work_count as c select person, tab, period, starts, agency, site, urgency, lines from sums
        on conflict (person, tab, period, starts, agency, site, urgency) do update set lines = c.lines + excluded.lines;
    delete from work_count where lines = 0;
    with added as (delete from agency_change returning *),
         sums as (select agency, site, what, key, starts, sum(n) as n from added
                   group by agency, site, what, key, starts having sum(n) <> 0)
    insert into agency_count as c select agency, site, what, key, starts, n from sums
        on conflict (agency, what, site, key, starts) do update set n = c.n + excluded.n;
    delete from agency_count where n = 0;
  end if;
end $$;

create function agency_counts_rebuilt() returns void language plpgsql as $$
begin
  lock table open_work, concern, disclosure, disagreement, concern_counted, agency_count, agency_change
    in share row exclusive mode;
  delete from concern_counted;
  delete from agency_count;
  delete from agency_change;
  insert into concern_counted
  select concern, array_agg(row(agency, site, what, key, starts)::counted_part order by agency, site, what, key, starts)
    from counted_now group by concern;
  insert into agency_count select agency, site, what, key, starts, count(*) from counted_now
   group by agency, site, what, key, starts;
end $$;

select agency_counts_rebuilt();
