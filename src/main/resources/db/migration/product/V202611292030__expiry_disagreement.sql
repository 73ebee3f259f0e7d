-- Domains of which their registry says something else than we do.
create table domain_disagreement (
  organisation_id uuid not null,
  product_id uuid not null,
  name text not null,
  status text not null,
  term_end date,
  redemption_end date,
  registry_state text not null,
  expires_on date,
  redemption_ends_on date,
  first_seen_at timestamptz not null,
  last_checked_at timestamptz not null,
  reason uuid not null,
  constraint pk_domain_disagreement primary key (product_id),
  constraint fk_domain_disagreement_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade
);
create index ix_domain_disagreement_seen on domain_disagreement (first_seen_at, product_id);
create index ix_domain_disagreement_product
  on domain_disagreement (organisation_id, product_id);
