-- When the whole record was last checked, and what is wrong with it ------------------------------------------------

create table record_check (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  node    text not null,
  records int not null,
  entries int not null,
  heads   int not null,
  faults  int not null
);

create table record_finding (
  chain    text not null,
  entry    int not null,
  kind     text not null,
  found_at timestamptz not null,
  primary key (chain, entry, kind)
);

-- an administrator is told of it as people are told of work, but of no concern. Which kinds there are, the code says
alter table notice alter column concern drop not null;
alter table notice drop constraint if exists notice_kind_check;
