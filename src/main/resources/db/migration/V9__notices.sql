-- Who is to be told what, written in the transaction that gives the reason. No names and no words of anybody: a
-- reference that the person may know, what is to be done in the words of the model, and by when.
create table notice (
  id             bigint generated always as identity primary key,
  person         text not null references person,
  kind           text not null check (kind in ('TASK_WAITS', 'NEWS')),
  reference      text not null,
  concern        text not null references concern,
  task           text,
  what_to_do     text not null default '',
  due_at         timestamptz,
  made_at        timestamptz not null,
  send_at        timestamptz not null,
  attempts       int not null default 0,
  failed_because text,
  sent_at        timestamptz,
  dropped_at     timestamptz
);

-- whoever has not been told yet is told once
create unique index notice_once on notice (person, kind, coalesce(task, reference))
  where sent_at is null and dropped_at is null;
create index notice_to_send on notice (send_at) where sent_at is null and dropped_at is null;
create index notice_by_concern on notice (concern);
