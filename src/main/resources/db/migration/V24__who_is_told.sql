-- Asking for a passkey leaves no row; one that was shown rightly does, until what it signed is worth nothing (ADR 0031).

-- signin -------------------------------------------------------------------------------------------------------------

create table used_challenge (
  challenge text primary key,
  until     timestamptz not null
);

create index used_challenge_by_end on used_challenge (until);

-- notice -------------------------------------------------------------------------------------------------------------

-- Whoever has a person's password and one of their recovery codes is in: they hear of it at once
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('TASK_WAITS', 'NEWS', 'RECORD_DAMAGED', 'FIRST_CODE',
  'UNUSUAL_READING', 'SECOND_PERSON', 'POWER_USED', 'RECOVERY_CODE_USED'));
alter table notice drop constraint notice_of_a_concern;
alter table notice add constraint notice_of_a_concern check ((kind in ('RECORD_DAMAGED', 'FIRST_CODE', 'UNUSUAL_READING',
  'SECOND_PERSON', 'POWER_USED', 'RECOVERY_CODE_USED')) = (concern is null));

-- work ---------------------------------------------------------------------------------------------------------------

-- Whoever raises a concern says that it is about somebody who watches over concerns: out at once, and others are to know
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'named', 'give_roles', 'another_address', 'no_second_step',
    'more_sites'));
