-- notice -------------------------------------------------------------------------------------------------------------

-- What leaves the house: one mail, one text message or one call for one person, telling of one notice or of several. Its
-- id is what whoever gets it twice can tell it by. in_hand: somebody is handing it over, or died over it. cut_off: how
-- often the line broke after the text had gone.
create table notice_letter (
  id          uuid primary key,
  person      text not null references person,
  channel     text not null,
  urgent      boolean not null,
  made_at     timestamptz not null,
  try_at      timestamptz not null,
  attempts    int not null default 0,
  in_hand     boolean not null default false,
  cut_off     int not null default 0,
  because     text,
  sent_at     timestamptz,
  dropped_at  timestamptz,
  given_up_at timestamptz
);

create index notice_letter_to_send on notice_letter (channel, try_at)
  where sent_at is null and dropped_at is null and given_up_at is null;
create index notice_letter_given_up on notice_letter (given_up_at) where given_up_at is not null;
create index notice_letter_of_person on notice_letter (person);

-- By which way somebody is told, and what became of it. merged: it may stand in one letter with others of that person.
-- stage: of a reminder, at which part of the time, in hundredths. followed_at: it was not seen, or did not arrive, and
-- the next way or the next person was taken.
alter table notice add column channel text not null default 'mail';
alter table notice add column urgent boolean not null default false;
alter table notice add column merged boolean not null default false;
alter table notice add column stage int;
alter table notice add column letter uuid references notice_letter;
alter table notice add column seen_at timestamptz;
alter table notice add column followed_at timestamptz;
alter table notice drop column attempts;
alter table notice drop column failed_because;

-- what had been told before seeing was kept is not followed
update notice set followed_at = now();

alter table notice drop constraint notice_of_a_concern;
alter table notice add constraint notice_of_a_concern
  check (case when kind in ('TASK_WAITS', 'NEWS', 'REMINDER', 'RECEIPT') then concern is not null else concern is null end);

-- whoever has not been told yet is told once by each way
drop index notice_once;
create unique index notice_once on notice (person, channel, kind, coalesce(task, reference))
  where sent_at is null and dropped_at is null and kind <> 'REMINDER';
-- and is reminded once at each part of the time that the task has now, however many look at it
create unique index notice_reminder_once on notice (person, channel, task, due_at, stage) where kind = 'REMINDER';
drop index notice_to_send;
create index notice_to_send on notice (channel, send_at) where sent_at is null and dropped_at is null and letter is null;
create index notice_of_letter on notice (letter) where letter is not null;
create index notice_to_follow on notice (made_at)
  where task is not null and seen_at is null and followed_at is null;
create index notice_of_task on notice (task, person) where task is not null;

-- What somebody has set for themselves. digests: times of day in London with a comma between; empty, like quiet hours
-- that are null, for what the policy pack says
create table notice_setting (
  person     text primary key references person,
  mobile     text not null default '',
  by_text    boolean not null default true,
  digests    text not null default '',
  quiet_from time,
  quiet_to   time,
  check ((quiet_from is null) = (quiet_to is null))
);

-- a text message is read by whoever has the phone
create unique index notice_setting_mobile_once on notice_setting (mobile) where mobile <> '';
