-- work ---------------------------------------------------------------------------------------------------------------

-- How far up its ladder an overdue task has come: 0 before anybody was asked, then the rung; past the last rung it goes
-- on counting how often everybody was reminded. It stands with the original and begins anew when somebody is given that.
alter table open_work add column rung int not null default 0;

-- By which clock of the pack a task is due: so it can say why it is due when it is, and climbs by day and night only
-- where it had real time. Empty for what is open already.
alter table open_work add column clock text;

-- An escalation's own lateness climbs and never opens another. Those that were opened by another stay with it and are
-- closed with it; the one behind them climbs from here on.
update open_work w set due_at = null, reminded_at = coalesce(reminded_at, now())
 where overdue_task in (select task from open_work where overdue_task is not null);
update open_work w set reminded_at = null
 where overdue_task is not null and overdue_task not in (select task from open_work where overdue_task is not null);
update open_work w set rung = 1 where task in (select overdue_task from open_work where overdue_task is not null);

-- one open escalation for each original, whatever goes wrong
create unique index open_work_one_escalation on open_work (overdue_task) where overdue_task is not null;

-- what is counted is what is late, not who was asked about it
create or replace view work_of_agency with (security_invoker = true) as
  select agency, title, role, created_at, due_at, claimed_by is not null as claimed, concern
    from open_work where overdue_task is null;

-- notice -------------------------------------------------------------------------------------------------------------

-- That something is overdue is told at widening intervals, once a person, however much it is. The words of the kinds
-- stand in the code, and nobody else writes here.
alter table notice add column overdue boolean not null default false;
create index notice_of_overdue on notice (person, made_at desc) where overdue;
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind ~ '^[A-Z_]+$');
alter table notice drop constraint notice_of_a_concern;
alter table notice add constraint notice_of_a_concern
  check (case when kind in ('TASK_WAITS', 'NEWS') then concern is not null else concern is null end);
