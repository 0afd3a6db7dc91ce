-- draft --------------------------------------------------------------------------------------------------------------

-- What somebody has typed into a page and not sent, sealed. Once it is sent nothing is left of it but which drawing of
-- the page it was: what a slow browser still brings of that one comes too late.
create table draft (
  person   text not null references person,
  page     text not null,
  sealed   text,
  saved_at timestamptz not null,
  sent     text not null default '',
  primary key (person, page)
);

create index draft_saved_at on draft (saved_at);
