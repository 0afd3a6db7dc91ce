-- How often all sessions of somebody have been ended: one that began before the last time is over, on every node
alter table person add column sessions_ended int not null default 0;

-- A code for the first sign-in: until when it is good, to which address it went (none: it was printed), who asked for it
alter table person add column code_until timestamptz;
alter table person add column code_sent_to text;
alter table person add column code_asked_by text references person;

-- whoever was given a code before this came in can use it for a week
update person set code_until = now() + interval '7 days' where must_change;

-- a code goes out as a notice that is of no concern
alter table notice alter column concern drop not null;
alter table notice drop constraint if exists notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TASK_WAITS', 'NEWS', 'RECORD_DAMAGED', 'FIRST_CODE'));
alter table notice add constraint notice_of_a_concern check ((kind in ('RECORD_DAMAGED', 'FIRST_CODE')) = (concern is null));
