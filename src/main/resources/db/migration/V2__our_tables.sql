-- Who works here ------------------------------------------------------------------------------------------------

create table agency (
  id              text primary key,
  name            text not null,
  agency_type     text not null check (agency_type in ('statutory', 'contracted_by_statutory', 'voluntary_private', 'unknown')),
  relevant_person text not null default 'yes',
  listed          text not null default 'yes',
  pack            text not null
);

create table person (
  id        text primary key,
  agency    text not null references agency,
  user_name text not null unique,
  name      text not null,
  job       text not null,
  mail      text not null default '',
  password  text not null,
  on_duty   boolean not null default true,
  active    boolean not null default true
);

create table person_role (
  person text not null references person,
  role   text not null,
  primary key (person, role)
);

create index person_role_by_role on person_role (role, person);

-- The case, as far as it may be known without a key ----------------------------------------------------------------

create table concern (
  reference text primary key,
  agency    text not null references agency,
  raised_by text not null references person,
  raised_at timestamptz not null,
  pack      text not null,
  edition   text not null,
  outcome   text,
  closed_at timestamptz
);

create index concern_by_raiser on concern (raised_by, raised_at desc);
create index concern_by_agency on concern (agency, raised_at desc);

-- a called process has a reference of its own; only we know whose it is
create table own_reference (
  reference text primary key,
  concern   text not null references concern,
  purpose   text not null
);

-- named in the concern, or alleged to have caused the harm: neither sees it nor is offered its work
create table concern_excluded (
  concern text not null references concern,
  person  text not null references person,
  primary key (concern, person)
);

-- Open work: what the tasklist shows, kept in the engine's transaction ----------------------------------------------

create table open_work (
  task        text primary key,
  reference   text not null,
  concern     text not null references concern,
  agency      text not null,
  task_key    text not null,
  form        text not null,
  title       text not null,
  role        text not null,
  not_built   text,
  created_at  timestamptz not null,
  due_at      timestamptz,
  reminded_at timestamptz,
  claimed_by  text references person,
  claimed_at  timestamptz
);

create index open_work_by_concern on open_work (concern);
create index open_work_by_due on open_work (due_at) where reminded_at is null;
create index open_work_by_claimer on open_work (claimed_by, due_at);

create table open_work_candidate (
  task   text not null references open_work on delete cascade,
  person text not null references person,
  primary key (person, task)
);

create index open_work_candidate_by_task on open_work_candidate (task);

-- What has left, to whom and when: which entry of the record holds what was sent ----------------------------------------

create table disclosure (
  concern     text not null references concern,
  reference   text not null,
  destination text not null,
  entry       int not null,
  by_phone    boolean not null,
  sent_at     timestamptz not null,
  primary key (concern, destination, entry)
);

-- The record: insert and select only, for the application --------------------------------------------------------

create table case_key (
  chain      text primary key,
  key_id     text not null,
  wrapped    bytea not null,
  created_at timestamptz not null
);

create table journal_entry (
  chain         text not null,
  number        int not null check (number > 0),
  format        smallint not null,
  head          text not null,
  sealed        bytea not null,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (chain, number),
  unique (chain, previous_hash)
);

-- What an administrator hands out once ----------------------------------------------------------------------------

create table setup_token (
  id      int primary key default 1 check (id = 1),
  hash    text not null,
  used_at timestamptz
);

-- Indexes that the engine's own schema lacks and that its queries pay for -------------------------------------------

create index sevenfold_task_by_parent on act_ru_task (parent_task_id_);
create index sevenfold_task_by_due on act_ru_task (due_date_);
create index sevenfold_link_by_group on act_ru_identitylink (group_id_, type_, task_id_);
