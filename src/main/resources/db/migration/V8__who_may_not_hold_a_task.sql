-- Who may not hold a piece of work, whatever is offered to them and however late it is: whoever decided does not
-- countersign, whoever advised does not give the second opinion ---------------------------------------------------

create table open_work_conflict (
  task   text not null references open_work on delete cascade,
  person text not null references person,
  primary key (task, person)
);

-- the task that an escalation is about
alter table open_work add column overdue_task text;

-- what is open already when this comes in
update open_work w set overdue_task = v.text_
  from act_ru_task t join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'overdue_task'
 where t.id_ = w.task and w.task_key = 'overdue_task';

insert into open_work_conflict (task, person)
select w.task, p.id
  from open_work w
  join act_ru_task t on t.id_ = w.task
  join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'decider'
  join person p on p.id = v.text_
 where w.task_key like 'countersign%'
on conflict do nothing;

insert into open_work_conflict (task, person)
select e.task, c.person from open_work e join open_work_conflict c on c.task = e.overdue_task on conflict do nothing;
