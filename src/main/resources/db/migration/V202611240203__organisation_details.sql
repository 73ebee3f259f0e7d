create table organisation (
  id uuid not null,
  name text not null,
  type text not null,
  -- Where it is: that of the address or, without one, the last known. Decides the currency.
  country text not null,
  address_line1 text,
  address_line2 text,
  address_postal_code text,
  address_city text,
  address_country text,
  phone text,
  email text,
  vat_number text,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_organisation primary key (id),
  constraint ck_organisation_type
    check (type in ('individual', 'association', 'company', 'public_body', 'school')),
  constraint ck_organisation_country check (country ~ '^[A-Z]{2}$'),
  constraint ck_organisation_address
    check (num_nulls(address_line1, address_postal_code, address_city, address_country) in (0, 4)),
  constraint ck_organisation_address_country check (address_country = country)
);

create table organisation_logo (
  organisation_id uuid not null,
  media_type text not null,
  content bytea not null,
  etag text not null,
  constraint pk_organisation_logo primary key (organisation_id),
  constraint fk_organisation_logo_organisation foreign key (organisation_id)
    references organisation (id) on delete cascade
);

create table billing_address (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  address_line1 text not null,
  address_line2 text,
  address_postal_code text not null,
  address_city text not null,
  address_country text not null,
  email text,
  vat_number text,
  is_default boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_billing_address primary key (organisation_id, id),
  constraint fk_billing_address_organisation foreign key (organisation_id)
    references organisation (id) on delete cascade,
  constraint ck_billing_address_country check (address_country ~ '^[A-Z]{2}$')
);
create unique index uq_billing_address_default on billing_address (organisation_id)
  where is_default;
create index ix_billing_address_order on billing_address (organisation_id, created_at, id);

-- What other features may join.
create view organisation_summary as
  select o.id, o.name, o.type, l.organisation_id is not null as has_logo
  from organisation o left join organisation_logo l on l.organisation_id = o.id;
