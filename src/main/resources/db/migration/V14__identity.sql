-- Who learns whom a concern is about ---------------------------------------------------------------------------------

-- before reasonable cause: only the raiser, and to whom it was opened with a reason
create table concern_masked (
  concern text primary key references concern,
  since   timestamptz not null
);

create table concern_opened (
  concern text not null references concern,
  person  text not null references person,
  at      timestamptz not null,
  primary key (concern, person)
);
