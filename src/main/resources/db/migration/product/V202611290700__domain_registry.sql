-- The books of the registry that comes with the service. Names that became free stay, so that who
-- renews what was lost meanwhile is refused.
create table registry_domain (
  name text not null,
  expires_on date not null,
  -- When it stops being active: with its expiry, or earlier where it was given up.
  redemption_on date not null,
  -- Given up while it could be restored; otherwise the catalogue tells when it becomes free.
  free_on date,
  constraint pk_registry_domain primary key (name),
  constraint ck_registry_domain_name check (length(name) <= 253),
  constraint ck_registry_domain_redemption check (redemption_on <= expires_on),
  constraint ck_registry_domain_free check (free_on >= redemption_on)
);

-- What it was asked, and answered: the same id gets the same answer.
create table registry_transaction (
  id uuid not null,
  kind text not null,
  name text not null,
  details text not null,
  tries int not null,
  answered_at timestamptz,
  refusal text,
  state text,
  expires_on date,
  redemption_ends_on date,
  constraint pk_registry_transaction primary key (id),
  constraint ck_registry_transaction_kind check (kind in ('register', 'renew', 'restore', 'release')),
  constraint ck_registry_transaction_name check (length(name) <= 253),
  constraint ck_registry_transaction_details check (length(details) <= 300),
  constraint ck_registry_transaction_answer
    check (num_nonnulls(refusal, state) = (answered_at is not null)::int)
);
create index ix_registry_transaction_name on registry_transaction (name, answered_at);
