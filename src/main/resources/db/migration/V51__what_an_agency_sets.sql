-- What an agency sets of its own (ADR 0070).

-- agency -------------------------------------------------------------------------------------------------------------

-- What an agency has put in place of what its pack or its profile said: that of the latest moment holds, the earlier
-- ones stay. before: what held until then; confirmed_by: none where nobody was there who could
create table agency_setting (
  agency       text not null references agency,
  name         text not null,
  since        timestamptz not null,
  value        text not null,
  before       text not null,
  made_by      text not null references person,
  confirmed_by text references person,
  primary key (agency, name, since)
);

-- Who says that they have read the agency's guidance, and which of it: its address with its version.
create table guidance_read (
  person   text not null references person,
  guidance text not null,
  at       timestamptz not null,
  primary key (person, guidance)
);

-- work ---------------------------------------------------------------------------------------------------------------

alter table proposal add column setting text;
alter table proposal add column setting_value text;
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'named', 'give_roles', 'another_address', 'no_second_step', 'more_sites',
    'numbers', 'destroy', 'setting'));
alter table proposal add constraint proposal_of_a_setting
  check ((kind = 'setting') = (setting is not null) and (setting is null) = (setting_value is null));
drop index proposal_once;
create unique index proposal_once on proposal (kind, whose, person, coalesce(concern, ''))
  where ended_at is null and kind not in ('numbers', 'setting');
create unique index proposal_of_a_setting_once on proposal (agency, setting)
  where ended_at is null and kind = 'setting';
