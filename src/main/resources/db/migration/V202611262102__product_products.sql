create table product (
  organisation_id uuid not null,
  id uuid not null,
  type text not null,
  name text not null,
  status text not null,
  offer text,
  period text,
  -- The first day of the running term, and the first day after it.
  term_start date not null,
  term_end date,
  -- The day of the month that terms begin on, also after a shorter month.
  anchor_day int not null,
  auto_renewal boolean not null,
  attributes jsonb not null,
  billing_address_id uuid,
  locked_at timestamptz,
  maintenance_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_product primary key (organisation_id, id),
  constraint uq_product_type unique (organisation_id, id, type),
  constraint fk_product_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_product_type foreign key (type) references product_type (code),
  constraint fk_product_offer foreign key (type, offer) references offer (type, code),
  constraint fk_product_billing_address foreign key (organisation_id, billing_address_id)
    references billing_address (organisation_id, id) on delete set null (billing_address_id),
  constraint ck_product_status check (status in ('active', 'cancelled', 'ended')),
  constraint ck_product_period check (period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y')),
  constraint ck_product_term check (term_end > term_start),
  constraint ck_product_term_end check ((period is null) = (term_end is null)),
  constraint ck_product_anchor_day check (anchor_day between 1 and 31)
);
create index ix_product_order on product (organisation_id, created_at, id);
create index ix_product_by_type on product (organisation_id, type, created_at, id);
-- A domain's name is looked for in all organisations.
create index ix_product_domain on product (lower(name)) where type = 'domain' and status <> 'ended';

-- What other features may join.
create view product_summary as
  select organisation_id, id, type, name, status, locked_at, maintenance_at, created_at
  from product;
