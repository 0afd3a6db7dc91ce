-- What is left of the tries for one account, address or browser, under a digest of them; rows that are full again go
create table sign_in_tries (
  id         text primary key,
  state      bytea,
  expires_at bigint
);

create index sign_in_tries_by_expiry on sign_in_tries (expires_at);

-- Browsers from which somebody has signed in, under a digest of a secret that only the browser keeps
create table known_browser (
  person  text not null references person,
  browser text not null,
  used_at timestamptz not null,
  primary key (person, browser)
);
