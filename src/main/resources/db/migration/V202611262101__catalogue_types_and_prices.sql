-- Names are JSON objects by language: {"de": …, "en": …, "fr": …, "it": …, "es": …}.
create table product_type (
  code text not null,
  names jsonb not null,
  position int not null,
  lockable boolean not null,
  maintenance boolean not null,
  free_options boolean not null,
  is_domain boolean not null,
  version bigint not null,
  constraint pk_product_type primary key (code),
  constraint ck_product_type_code check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  -- What can be put under maintenance is never locked.
  constraint ck_product_type_lock check (not (lockable and maintenance))
);

create table product_right (
  type text not null,
  code text not null,
  names jsonb not null,
  position int not null,
  constraint pk_product_right primary key (type, code),
  constraint fk_product_right_type foreign key (type) references product_type (code),
  constraint ck_product_right_code check (code ~ '^[a-z][a-z0-9_]{1,39}$')
);

create table offer (
  code text not null,
  type text not null,
  names jsonb not null,
  position int not null,
  vat_category text not null,
  version bigint not null,
  constraint pk_offer primary key (code),
  constraint uq_offer_type unique (type, code),
  constraint fk_offer_type foreign key (type) references product_type (code),
  constraint ck_offer_code check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  constraint ck_offer_vat_category check (vat_category in ('standard', 'reduced', 'zero'))
);
create index ix_offer_type on offer (type, position, code);

-- A price holds from its date until another one of the same offer, period and currency begins; no
-- amount means that it isn't offered any more. What was once valid is never changed.
create table offer_price (
  offer text not null,
  period text not null,
  currency text not null,
  valid_from date not null,
  amount bigint,
  constraint pk_offer_price primary key (offer, period, currency, valid_from),
  constraint fk_offer_price_offer foreign key (offer) references offer (code),
  constraint ck_offer_price_period check (period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y')),
  constraint ck_offer_price_currency check (currency in ('CHF', 'EUR')),
  constraint ck_offer_price_amount check (amount >= 0)
);

-- Shorter periods are to be had from this amount a period on.
create table period_minimum (
  period text not null,
  currency text not null,
  valid_from date not null,
  amount bigint not null,
  constraint pk_period_minimum primary key (period, currency, valid_from),
  constraint ck_period_minimum_period check (period in ('P1M', 'P3M')),
  constraint ck_period_minimum_currency check (currency in ('CHF', 'EUR')),
  constraint ck_period_minimum_amount check (amount >= 0)
);

create table domain_extension (
  name text not null,
  valid_from date not null,
  redemption_days int not null,
  constraint pk_domain_extension primary key (name, valid_from),
  constraint ck_domain_extension_name check (name ~ '^[a-z0-9-]+(\.[a-z0-9-]+)*$'),
  constraint ck_domain_extension_redemption_days check (redemption_days between 0 and 365)
);

create table domain_extension_price (
  name text not null,
  valid_from date not null,
  currency text not null,
  renewal bigint not null,
  restoration bigint not null,
  constraint pk_domain_extension_price primary key (name, valid_from, currency),
  constraint fk_domain_extension_price_extension foreign key (name, valid_from)
    references domain_extension (name, valid_from),
  constraint ck_domain_extension_price_currency check (currency in ('CHF', 'EUR')),
  constraint ck_domain_extension_price_amounts check (renewal >= 0 and restoration >= 0)
);
