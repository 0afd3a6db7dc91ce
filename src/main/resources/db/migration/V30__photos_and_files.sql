-- Photos and files (ADR 0045) ---------------------------------------------------------------------------------------

-- attachment ----------------------------------------------------------------------------------------------------------

-- One photo or file: of a concern, or of a page on which one is about to be raised, and then it goes with that page.
-- What it is called, what it shows and its hash stand in the record of the concern; until there is one, sealed here.
create table attachment (
  id         text primary key,
  concern    text references concern,
  entry      integer,
  person     text not null references person,
  draft_of   text,
  draft_page text,
  sealed     text,
  size       bigint not null,
  state      text not null check (state in ('waiting', 'scanned', 'released', 'infected')),
  added_at   timestamptz not null,
  tried_at   timestamptz,
  foreign key (draft_of, draft_page) references draft (person, page) on delete cascade,
  check ((concern is null) <> (draft_of is null)),
  check ((concern is null) = (entry is null)),
  check ((concern is null) = (sealed is not null))
);

create index attachment_concern on attachment (concern);
create index attachment_person on attachment (person, added_at);
create index attachment_draft on attachment (draft_of, draft_page);
create index attachment_waiting on attachment (tried_at) where state = 'waiting';

-- What is in it, piece by piece: each sealed by the concern's own key, for its place and no other.
create table attachment_chunk (
  attachment text not null references attachment on delete cascade,
  part       text not null check (part in ('original', 'copy')),
  number     integer not null,
  sealed     bytea not null,
  primary key (attachment, part, number)
);
-- bytes that are sealed can't be made shorter: nobody is to try
alter table attachment_chunk alter column sealed set storage external;
