-- How long things may take in an agency (ADR 0071). Its editions are rows of agency_setting: clock.… and calendar.…

-- work ---------------------------------------------------------------------------------------------------------------

-- How long a child waits is nothing that one person changes alone.
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'named', 'give_roles', 'another_address', 'no_second_step', 'more_sites',
    'numbers', 'destroy', 'setting', 'service_level'));
alter table proposal drop constraint proposal_of_a_setting;
alter table proposal add constraint proposal_of_a_setting
  check ((kind in ('setting', 'service_level')) = (setting is not null) and (setting is null) = (setting_value is null));
drop index proposal_once;
create unique index proposal_once on proposal (kind, whose, person, coalesce(concern, ''))
  where ended_at is null and kind not in ('numbers', 'setting', 'service_level');
create unique index proposal_of_a_time_once on proposal (agency, setting)
  where ended_at is null and kind = 'service_level';
