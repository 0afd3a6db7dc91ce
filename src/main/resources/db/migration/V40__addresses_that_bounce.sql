-- notice -------------------------------------------------------------------------------------------------------------

-- An address at which nobody is. It holds as long as the person has that address: another one has not been tried.
create table notice_bounce (
  person  text not null references person,
  channel text not null,
  address text not null,
  at      timestamptz not null,
  because text not null,
  primary key (person, channel)
);
