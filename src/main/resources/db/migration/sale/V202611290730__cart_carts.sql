-- What organisations are about to buy. Carts that nobody changes lapse, and go two months later.
create table cart (
  organisation_id uuid not null,
  id uuid not null,
  -- Encrypted: it may be what stands for a method at its provider.
  payment_method bytea,
  prepaid_all boolean not null,
  -- In minor units.
  prepaid_amount bigint,
  prepaid_currency text,
  billing_address_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_cart primary key (organisation_id, id),
  constraint fk_cart_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_cart_billing_address foreign key (organisation_id, billing_address_id)
    references billing_address (organisation_id, id) on delete set null (billing_address_id),
  constraint ck_cart_prepaid check (prepaid_amount is null or
    (prepaid_amount > 0 and not prepaid_all)),
  constraint ck_cart_prepaid_currency check ((prepaid_amount is null) = (prepaid_currency is null))
);
create index ix_cart_newest on cart (organisation_id, created_at desc, id desc);
create index ix_cart_changed on cart (changed_at);

create table cart_line (
  organisation_id uuid not null,
  id uuid not null,
  cart_id uuid not null,
  offer text not null,
  period text not null,
  label text,
  -- As registries write it.
  domain_name text,
  contact_email text,
  auto_renewal boolean not null,
  billing_address_id uuid,
  created_at timestamptz not null,
  constraint pk_cart_line primary key (organisation_id, id),
  constraint uq_cart_line_domain unique (organisation_id, cart_id, domain_name),
  constraint fk_cart_line_cart foreign key (organisation_id, cart_id)
    references cart (organisation_id, id) on delete cascade,
  constraint fk_cart_line_offer foreign key (offer) references offer (code),
  constraint fk_cart_line_billing_address foreign key (organisation_id, billing_address_id)
    references billing_address (organisation_id, id) on delete set null (billing_address_id),
  constraint ck_cart_line_period check (period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y'))
);
create index ix_cart_line_cart on cart_line (organisation_id, cart_id, created_at, id);
