-- What is asked or done for many at once costs little for each (ADR 0062) ----------------------------------------------

-- The rule of V37, as it stands there. Written so that a connection thinks once about how to find it out, and not each
-- time that it is asked: it is asked of everybody who clicks and of everybody who may be told.
create or replace function is_on_duty(who text, as_role text, at_site text, moment timestamptz) returns boolean
  language plpgsql stable as $$
begin
  return (select case
    when coalesce((select max(s.at) from duty_said s where s.person = who and s.at <= moment)
                    >= (select max(m.at) from duty_moments(who, moment) m where m.at <= moment), false)
      then p.on_duty
    when exists (select 1 from absence a where a.person = who and a.withdrawn_at is null
                    and a.begins <= moment and moment < a.ends)
      then false
    when exists (select 1 from shift s where s.person = who and s.withdrawn_at is null
                    and (as_role is null or s.role = as_role)
                    and s.first_day <= (moment at time zone 'Europe/London')::date
                    and (s.last_day is null or s.last_day >= (moment at time zone 'Europe/London')::date - 1))
      then exists (select 1 from shift_times(who, moment) t
                    where (as_role is null or t.role = as_role)
                      and (at_site is null or t.site is null or t.site = at_site)
                      and t.begins <= moment and moment < t.ends)
    else p.on_duty end
  from person p where p.id = who);
end $$;

-- The lines of all concerns that a transaction has touched are made anew together: their locks first, always in one
-- order (ADR 0074), then what is there now is looked at once. To plan how takes ten times as long as to look: it is
-- planned once for a connection, for however many there are.
create function work_lines_of(changed text[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
declare
  now_there work_line_now[];
begin
  perform pg_advisory_xact_lock(lock)
     from (select hashtextextended(one, 41) as lock from unnest(changed) one order by 1) locks;
  select array_agg(n) into now_there from work_line_now n where n.concern = any(changed);
  with gone as (
    delete from work_line l where l.concern = any(changed)
       and not exists (select 1 from unnest(now_there) n
                        where n.person = l.person and n.line = l.line and n.tab = l.tab and n.concern = l.concern
                          and n.agency = l.agency and n.site = l.site and n.urgency = l.urgency
                          and n.due_at = l.due_at and n.created_at = l.created_at and n.tasks = l.tasks)
    returning l.*)
  insert into work_change select person, tab, agency, site, urgency, due_at, -1 from gone;
  with come as (
    insert into work_line (person, line, tab, concern, agency, site, urgency, due_at, created_at, tasks)
    select n.person, n.line, n.tab, n.concern, n.agency, n.site, n.urgency, n.due_at, n.created_at, n.tasks
      from unnest(now_there) n
     where not exists (select 1 from work_line l where l.person = n.person and l.line = n.line and l.tab = n.tab)
    returning *)
  insert into work_change select person, tab, agency, site, urgency, due_at, 1 from come;
end $$;

create or replace function work_lines_follow() returns trigger language plpgsql as $$
declare
  touched text := trim(coalesce(current_setting('sevenfold.lines', true), ''));
begin
  if touched <> '' then
    perform set_config('sevenfold.lines', '', true);
    perform work_lines_of(regexp_split_to_array(touched, ' +'));
  end if;
  return null;
end $$;

drop function work_lines_of(text);
