-- The price that a reminder named for a product's next term: it holds for the attempts to renew it.
create table announced_price (
  organisation_id uuid not null,
  product_id uuid not null,
  -- The end of the last term at that time: the first day of the one that was named.
  term_end date not null,
  offer text not null,
  period text not null,
  currency text not null,
  -- Minor units: without discounts and tax, and with both.
  list bigint not null,
  gross bigint not null,
  announced_at timestamptz not null,
  constraint pk_announced_price primary key (organisation_id, product_id),
  constraint fk_announced_price_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade,
  constraint fk_announced_price_offer foreign key (offer) references offer (code),
  constraint ck_announced_price_period check (period in ('P1M', 'P3M', 'P1Y', 'P2Y', 'P3Y')),
  constraint ck_announced_price_amounts check (least(list, gross) >= 0)
);
