-- Where people sign in at a provider of OpenID Connect, each account is bound to one of them there (ADR 0035).

-- signin -------------------------------------------------------------------------------------------------------------

-- mark: an HMAC of who it is there, with a key under the master key. Whoever has this table learns nobody's identity at
-- the provider, and can't put in one of their own. Each has one account, and each account one of them
create table provider_identity (
  person   text primary key references person,
  mark     text not null unique,
  bound_at timestamptz not null
);
