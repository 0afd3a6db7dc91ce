-- A password alone is one secret, and can be guessed, read over a shoulder or typed into a false page (ADR 0031).

-- signin -------------------------------------------------------------------------------------------------------------

-- The key that an authenticator app shares with us, sealed; the step of the last code that was used, and those before it
-- open nothing any more
create table authenticator (
  person    text primary key references person,
  secret    text not null,
  last_step bigint not null,
  set_up_at timestamptz not null
);

-- For whoever has lost the phone: each is good once, and stands here as a digest
create table recovery_code (
  person text not null references person,
  digest text not null,
  primary key (person, digest)
);
