-- work: whoever changes several concerns makes their lines anew in one order, always the same (ADR 0074) ---------------

-- Which concerns a transaction has touched so far.
create function work_lines_touched() returns trigger language plpgsql as $$
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
  if tg_table_name = 'open_work' or tg_table_name = 'concern_excluded' then
    changed := row.concern;
  elsif tg_table_name = 'concern' then
    changed := row.reference;
  else
    select w.concern into changed from open_work w where w.task = row.task;
  end if;
  if changed is not null and position(' ' || changed || ' ' in touched) = 0 then
    perform set_config('sevenfold.lines', touched || ' ' || changed || ' ', true);
  end if;
  return null;
end $$;

create trigger work_lines_touched after insert or update or delete on open_work
  for each row execute function work_lines_touched();
create trigger work_lines_touched after insert or delete on open_work_candidate
  for each row execute function work_lines_touched();
create trigger work_lines_touched after insert or delete on open_work_conflict
  for each row execute function work_lines_touched();
create trigger work_lines_touched after insert or delete on concern_excluded
  for each row execute function work_lines_touched();
create trigger work_lines_touched after update of site on concern
  for each row when (old.site is distinct from new.site) execute function work_lines_touched();

-- At the end of a transaction, all at its first call, in the order of their locks: two that touch the same concerns
-- wait for each other once, and never in turn.
create or replace function work_lines_follow() returns trigger language plpgsql as $$
declare
  changed text;
  touched text := coalesce(current_setting('sevenfold.lines', true), '');
begin
  if touched <> '' then
    perform set_config('sevenfold.lines', '', true);
    for changed in select one from regexp_split_to_table(trim(touched), ' +') one
                    order by hashtextextended(one, 41), one loop
      perform work_lines_of(changed);
    end loop;
  end if;
  return null;
end $$;
