-- What people who work on a concern disagree about, stage by stage (P60.b). Who says what stands in the sealed record; here
-- is only where it stands, so that it is settled once, and everybody who joins in joins the same one.

-- work ---------------------------------------------------------------------------------------------------------------

create table disagreement (
  reference text primary key,
  concern   text not null references concern,
  agency    text not null references agency,
  matter    text not null check (matter in ('decision', 'answer')),
  stage     int not null check (stage between 1 and 4),
  opened_at timestamptz not null,
  ended_at  timestamptz
);

-- one at a time for each concern and matter, however many press at the same moment
create unique index disagreement_open on disagreement (concern, matter) where ended_at is null;
create index disagreement_by_concern on disagreement (concern, opened_at);
create index disagreement_by_agency on disagreement (agency) where ended_at is null;

create table disagreement_party (
  disagreement text not null references disagreement on delete cascade,
  person       text not null references person,
  primary key (disagreement, person)
);

create view open_disagreement with (security_invoker = true) as
  select agency, concern from disagreement where ended_at is null;
