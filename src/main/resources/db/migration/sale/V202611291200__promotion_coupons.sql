-- Coupons. Their codes are kept as they are compared: in capitals, without spaces.
create table coupon (
  id uuid not null,
  code text not null,
  kind text not null,
  -- In hundredths of a percent.
  percentage int,
  -- Minor units by currency, like the minimums.
  amounts jsonb not null,
  -- For how many terms of a product it is good; null for all.
  terms int,
  valid_from date,
  valid_until date,
  -- What it is for; nothing for everything.
  product_types text[] not null,
  offers text[] not null,
  periods text[] not null,
  -- What matching lines have to cost together before discounts.
  minimums jsonb not null,
  first_order_only boolean not null,
  once_per_organisation boolean not null,
  maximum_redemptions int,
  -- Of those with a maximum: how many redemptions are reserved or committed.
  taken int not null,
  paused boolean not null,
  -- Those that were made together.
  batch_id uuid,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_coupon primary key (id),
  constraint uq_coupon_code unique (code),
  constraint ck_coupon_code check (code ~ '^[A-Z0-9][A-Z0-9_-]{2,39}$'),
  constraint ck_coupon_kind check (kind in ('percentage', 'amount', 'whole_price')),
  constraint ck_coupon_percentage check ((kind = 'percentage') = (percentage is not null)
    and percentage between 1 and 10000),
  constraint ck_coupon_amounts check ((kind = 'amount') = (amounts <> '{}')),
  constraint ck_coupon_terms check (terms between 1 and 120),
  constraint ck_coupon_valid check (valid_from <= valid_until),
  constraint ck_coupon_taken check (taken >= 0 and taken <= maximum_redemptions)
);
create index ix_coupon_newest on coupon (created_at desc, id desc);
create index ix_coupon_batch on coupon (batch_id, created_at desc, id desc)
  where batch_id is not null;

-- An order uses a coupon: reserved at its checkout, committed by its payment, or released.
create table coupon_redemption (
  organisation_id uuid not null,
  id uuid not null,
  coupon_id uuid not null,
  order_id uuid not null,
  state text not null,
  -- As the coupon was at that time.
  once boolean not null,
  first_order boolean not null,
  currency text not null,
  -- Minor units.
  discount bigint not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint pk_coupon_redemption primary key (organisation_id, id),
  constraint uq_coupon_redemption_order unique (organisation_id, order_id, coupon_id),
  constraint fk_coupon_redemption_coupon foreign key (coupon_id) references coupon (id),
  constraint fk_coupon_redemption_organisation foreign key (organisation_id)
    references organisation (id),
  constraint ck_coupon_redemption_state check (state in ('reserved', 'committed', 'released')),
  constraint ck_coupon_redemption_settled check ((state = 'reserved') = (settled_at is null)),
  constraint ck_coupon_redemption_discount check (discount >= 0)
);
create unique index uq_coupon_redemption_once on coupon_redemption (organisation_id, coupon_id)
  where once and state <> 'released';
create unique index uq_coupon_redemption_first on coupon_redemption (organisation_id)
  where first_order and state <> 'released';
create index ix_coupon_redemption_newest on coupon_redemption (coupon_id, created_at desc, id desc);
create index ix_coupon_redemption_state on coupon_redemption (coupon_id, state);

-- What a product's later terms cost less, while offer, period and currency stay.
create table product_discount (
  organisation_id uuid not null,
  product_id uuid not null,
  coupon_id uuid not null,
  offer text not null,
  period text not null,
  currency text not null,
  -- In hundredths of a percent; or else minor units a term.
  percentage int,
  amount bigint,
  -- After the first one; null for as many as there will be.
  terms_left int,
  constraint pk_product_discount primary key (organisation_id, product_id),
  constraint fk_product_discount_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade,
  constraint fk_product_discount_coupon foreign key (coupon_id) references coupon (id),
  constraint ck_product_discount_effect check ((percentage is null) <> (amount is null)),
  constraint ck_product_discount_terms check (terms_left >= 0)
);

-- What one organisation gets for nothing: a term of one product.
create table free_option (
  id uuid not null,
  organisation_id uuid not null,
  product_type text,
  offer text,
  longest_period text not null,
  valid_until date,
  -- The order that uses it.
  order_id uuid,
  paused boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_free_option primary key (organisation_id, id),
  constraint fk_free_option_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_free_option_type foreign key (product_type) references product_type (code),
  constraint fk_free_option_offer foreign key (offer) references offer (code),
  constraint ck_free_option_what check ((product_type is null) <> (offer is null)),
  constraint ck_free_option_period check (longest_period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y'))
);
create index ix_free_option_newest on free_option (created_at desc, id desc);

-- Coupons in carts, in the order in which they claim lines; and free options on their lines.
create table cart_coupon (
  organisation_id uuid not null,
  cart_id uuid not null,
  coupon_id uuid not null,
  created_at timestamptz not null,
  constraint pk_cart_coupon primary key (organisation_id, cart_id, coupon_id),
  constraint fk_cart_coupon_cart foreign key (organisation_id, cart_id)
    references cart (organisation_id, id) on delete cascade,
  constraint fk_cart_coupon_coupon foreign key (coupon_id) references coupon (id)
);
alter table cart_line add column free_option_id uuid;
alter table cart_line add constraint fk_cart_line_free_option
  foreign key (organisation_id, free_option_id) references free_option (organisation_id, id);

-- What made a line of an order cheaper.
alter table customer_order_line add column discount bigint not null default 0;
alter table customer_order_line alter column discount drop default;
alter table customer_order_line add column coupon_id uuid;
alter table customer_order_line add constraint ck_customer_order_line_discount
  check (discount >= 0);
