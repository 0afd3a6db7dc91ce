-- work: what a person's tasklist shows, a line for each concern, with counts that need no counting (ADR 0059) -------------

-- how urgent the concern is: 0 at once, 1 soon, 2 in its time. Its due time tells the same; what the urgency follows
-- from stays sealed.
alter table open_work add column urgency smallint not null default 2 check (urgency between 0 and 2);

create index open_work_by_step on open_work (agency, task_key);

-- Who knows of which open task: what is theirs, what is free for them to claim, what others have that was offered to
-- them too. A line is a concern; a question that opens nothing of it has a line under its own reference.
create view work_known with (security_invoker = true) as
  select w.task, p.person, w.concern, w.agency, coalesce(c.site, '') as site, coalesce(o.reference, w.concern) as line,
         w.overdue_task, w.urgency, coalesce(w.due_at, timestamptz '9999-12-31 00:00+00') as due_at, w.created_at,
         case when w.claimed_by is null then 'free' when w.claimed_by = p.person then 'mine' else 'others' end as tab
    from open_work w
    join concern c on c.reference = w.concern
    left join own_reference o on o.reference = w.reference and not o.opens
    cross join lateral (select x.person from open_work_candidate x where x.task = w.task
                        union select w.claimed_by where w.claimed_by is not null) p
   where not exists (select 1 from left_out x where x.concern = w.concern and x.person = p.person)
     and not exists (select 1 from open_work_conflict x where x.task = w.task and x.person = p.person);

-- What is late stands once in a list: as the task itself where they can do that, else as the question who takes it over.
create view work_seen with (security_invoker = true) as
  select k.* from work_known k
   where not (k.overdue_task is not null and k.tab <> 'mine'
              and exists (select 1 from work_known o
                           where o.task = k.overdue_task and o.person = k.person and o.tab in ('mine', 'free')))
     and not (k.tab <> 'mine'
              and exists (select 1 from work_known e
                           where e.overdue_task = k.task and e.person = k.person
                             and (k.tab = 'others' or e.tab = 'mine')));

-- The lines as they follow from that: mine, free, others, and to_do for the first two together.
create view work_line_now with (security_invoker = true) as
  select person, line, in_tab as tab, concern, agency, site, min(urgency) as urgency, min(due_at) as due_at,
         min(created_at) as created_at, array_agg(task order by due_at, created_at, task) as tasks
    from (select s.*, unnest(case when tab = 'others' then array[tab] else array[tab, 'to_do'] end) as in_tab
            from work_seen s) t
   group by person, line, in_tab, concern, agency, site;

-- The same, kept: a tasklist is a walk along an index of it.
create table work_line (
  person     text not null,
  line       text not null,
  tab        text not null check (tab in ('mine', 'free', 'others', 'to_do')),
  concern    text not null,
  agency     text not null,
  site       text not null,
  urgency    smallint not null,
  due_at     timestamptz not null, -- the year 9999 where it has none
  created_at timestamptz not null,
  tasks      text[] not null,
  primary key (person, line, tab)
);

create index work_line_by_concern on work_line (concern);
create index work_line_by_urgency on work_line (person, tab, urgency, due_at, line);
create index work_line_by_due on work_line (person, tab, due_at, line) include (agency, site, urgency);
create index work_line_by_age on work_line (person, tab, created_at, line);
create index work_line_by_site on work_line (person, tab, site, urgency, due_at, line);

-- How many lines there are: of each part all, and of to_do those that fall due on each day and in each hour (UTC).
create table work_count (
  person  text not null,
  tab     text not null,
  period  text not null check (period in ('all', 'day', 'hour')),
  starts  timestamptz not null,
  agency  text not null,
  site    text not null,
  urgency smallint not null,
  lines   int not null,
  primary key (person, period, tab, starts, agency, site, urgency) include (lines)
);

create index work_count_of_none on work_count (lines) where lines = 0;

-- What has been added and taken away since: nobody waits for anybody to count.
create table work_change (
  person  text not null,
  tab     text not null,
  agency  text not null,
  site    text not null,
  urgency smallint not null,
  due_at  timestamptz not null,
  lines   int not null
);

create index work_change_by_person on work_change (person);

-- in which periods something is counted
create function work_periods(of_tab text, due timestamptz) returns table (period text, starts timestamptz)
language sql immutable as $$
  select 'all', timestamptz 'epoch'
  union all select 'day', date_trunc('day', due, 'UTC') where of_tab = 'to_do'
  union all select 'hour', date_trunc('hour', due, 'UTC') where of_tab = 'to_do'
$$;

-- A concern at a time: whoever comes second sees what the first has done. Always the last lock of a transaction.
create function work_lines_of(changed text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(changed, 41));
  with gone as (
    delete from work_line l where l.concern = changed
       and (l.person, l.line, l.tab, l.concern, l.agency, l.site, l.urgency, l.due_at, l.created_at,
            l.tasks) not in (
             select n.person, n.line, n.tab, n.concern, n.agency, n.site, n.urgency, n.due_at, n.created_at, n.tasks
               from work_line_now n where n.concern = changed)
    returning l.*)
  insert into work_change select person, tab, agency, site, urgency, due_at, -1 from gone;
  with come as (
    insert into work_line (person, line, tab, concern, agency, site, urgency, due_at, created_at,
      tasks)
    select n.person, n.line, n.tab, n.concern, n.agency, n.site, n.urgency, n.due_at, n.created_at, n.tasks
      from work_line_now n where n.concern = changed
       and not exists (select 1 from work_line l where l.person = n.person and l.line = n.line and l.tab = n.tab)
    returning *)
  insert into work_change select person, tab, agency, site, urgency, due_at, 1 from come;
end $$;

-- At the end of a transaction, once for each concern that it touched.
create function work_lines_follow() returns trigger language plpgsql as $$
declare
  row record;
  changed text;
  done text := coalesce(current_setting('sevenfold.lines', true), '');
begin
  if tg_op = 'DELETE' then
    row := old;
  else
    row := new;
  end if;
  if tg_table_name = 'open_work' or tg_table_name = 'concern_excluded' then
    changed := row.concern;
  elsif tg_table_name = 'concern' then
    changed := row.reference;
  else
    select w.concern into changed from open_work w where w.task = row.task;
  end if;
  if changed is not null and position(' ' || changed || ' ' in done) = 0 then
    perform set_config('sevenfold.lines', done || ' ' || changed || ' ', true);
    perform work_lines_of(changed);
  end if;
  return null;
end $$;

create constraint trigger work_lines_follow after insert or update or delete on open_work
  deferrable initially deferred for each row execute function work_lines_follow();
create constraint trigger work_lines_follow after insert or delete on open_work_candidate
  deferrable initially deferred for each row execute function work_lines_follow();
create constraint trigger work_lines_follow after insert or delete on open_work_conflict
  deferrable initially deferred for each row execute function work_lines_follow();
-- whom a concern is kept from, and at which site it is, changes who sees its lines
create constraint trigger work_lines_follow after insert or delete on concern_excluded
  deferrable initially deferred for each row execute function work_lines_follow();
create constraint trigger work_lines_follow after update of site on concern
  deferrable initially deferred for each row when (old.site is distinct from new.site)
  execute function work_lines_follow();

-- What has been added is added up: by one at a time, while others go on adding.
create function work_counts_settled() returns void language plpgsql as $$
begin
  if pg_try_advisory_xact_lock(41) then
    with added as (delete from work_change returning *),
         sums as (select a.person, a.tab, p.period, p.starts, a.agency, a.site, a.urgency, sum(a.lines) as lines
                    from added a cross join lateral work_periods(a.tab, a.due_at) p
                   group by a.person, a.tab, p.period, p.starts, a.agency, a.site, a.urgency having sum(a.lines) <> 0)
    insert into work_count as c select person, tab, period, starts, agency, site, urgency, lines from sums
        on conflict (person, tab, period, starts, agency, site, urgency) do update set lines = c.lines + excluded.lines;
    delete from work_count where lines = 0;
  end if;
end $$;

-- All anew, from the open work: nobody else writes meanwhile.
create function work_lines_rebuilt() returns void language plpgsql as $$
begin
  lock table open_work, open_work_candidate, open_work_conflict, work_line, work_count, work_change
    in share row exclusive mode;
  delete from work_line;
  delete from work_count;
  delete from work_change;
  insert into work_line (person, line, tab, concern, agency, site, urgency, due_at, created_at, tasks)
  select person, line, tab, concern, agency, site, urgency, due_at, created_at, tasks from work_line_now;
  insert into work_count
  select l.person, l.tab, p.period, p.starts, l.agency, l.site, l.urgency, count(*)
    from work_line l cross join lateral work_periods(l.tab, l.due_at) p
   group by l.person, l.tab, p.period, p.starts, l.agency, l.site, l.urgency;
end $$;

select work_lines_rebuilt();
