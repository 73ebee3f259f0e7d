-- Each term of a product, with what was paid for it. The terms of a product are a chain: a term
-- begins where the one before it ends, which it refers to by that day, and none is referred to
-- twice. So there is one first term, and neither a gap nor an overlap.
create table product_term (
  organisation_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  -- The first day, and the first day after it: from 00:00 UTC to 00:00 UTC.
  starts_on date not null,
  ends_on date,
  -- Of all but the first: the day on which the one before it ends, which is its own first day.
  previous_ends_on date,
  offer text,
  period text,
  order_line_id uuid,
  currency text,
  -- Minor units after discounts; zero where nothing was sold.
  net bigint not null,
  tax bigint not null,
  -- What paid that.
  paid_external bigint not null,
  paid_from_paid_in bigint not null,
  paid_from_credit bigint not null,
  paid_by_upgrade bigint not null,
  on_account bigint not null,
  created_at timestamptz not null,
  constraint pk_product_term primary key (organisation_id, id),
  constraint uq_product_term_start unique (organisation_id, product_id, starts_on),
  constraint uq_product_term_end unique (organisation_id, product_id, ends_on),
  constraint uq_product_term_previous
    unique nulls not distinct (organisation_id, product_id, previous_ends_on),
  constraint uq_product_term_order_line unique (organisation_id, order_line_id),
  constraint fk_product_term_product foreign key (organisation_id, product_id)
    references product (organisation_id, id),
  -- Deferrable, so that a term can be shortened together with what follows it.
  constraint fk_product_term_previous foreign key (organisation_id, product_id, previous_ends_on)
    references product_term (organisation_id, product_id, ends_on)
    deferrable initially immediate,
  constraint fk_product_term_offer foreign key (offer) references offer (code),
  constraint ck_product_term_previous check (previous_ends_on = starts_on),
  constraint ck_product_term_days check (ends_on > starts_on),
  constraint ck_product_term_period check (period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y')),
  constraint ck_product_term_end check (period is null or ends_on is not null),
  constraint ck_product_term_currency check (currency is not null or net + tax = 0),
  constraint ck_product_term_amounts check (least(net, tax, paid_external, paid_from_paid_in,
    paid_from_credit, paid_by_upgrade, on_account) >= 0),
  constraint ck_product_term_sum check (net + tax = paid_external + paid_from_paid_in
    + paid_from_credit + paid_by_upgrade + on_account)
);

-- Nothing is known of what was paid for the products that there are: nothing was sold here so far.
insert into product_term
  select organisation_id, gen_random_uuid(), id, term_start, term_end, null, offer, period, null,
         null, 0, 0, 0, 0, 0, 0, 0, created_at
  from product;

-- With the checks on them.
alter table product drop column term_start, drop column term_end;

-- The days of all terms, for those who choose one by its days.
create view product_term_summary as
  select organisation_id, product_id, id, starts_on, ends_on from product_term;

-- The first day of all, and the first day after all, none where there is no end: one row for each
-- product.
create view product_term_span as
  select organisation_id, product_id, starts_on,
         (select l.ends_on from product_term l
          where l.organisation_id = f.organisation_id and l.product_id = f.product_id
          order by l.starts_on desc limit 1) as paid_until
  from product_term f
  where previous_ends_on is null;
