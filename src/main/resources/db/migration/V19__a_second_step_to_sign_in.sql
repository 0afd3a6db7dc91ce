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

-- What a passkey's browser showed when it was made, its public key in it: nothing here opens anything. id: as the
-- browser calls it
create table passkey (
  id          text primary key,
  person      text not null references person,
  label       text not null,
  attestation bytea not null,
  signatures  bigint not null,
  made_at     timestamptz not null,
  used_at     timestamptz
);

create index passkey_of_person on passkey (person);

-- work ---------------------------------------------------------------------------------------------------------------

-- Whoever has lost everything gets in by their password alone, once: a second person confirms that it is them (ADR 0027)
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('leave_out', 'let_in', 'give_roles', 'another_address', 'no_second_step'));
alter table proposal drop constraint proposal_of_a_concern;
alter table proposal add constraint proposal_of_a_concern
  check ((kind in ('give_roles', 'another_address', 'no_second_step')) = (concern is null));
