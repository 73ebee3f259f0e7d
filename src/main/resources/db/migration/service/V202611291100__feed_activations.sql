-- Each product that became active, until somebody takes it up: a service of its type, by going on
-- in its feed after the event that tells of it, or an operator by hand. There are none of those
-- that were active before.
create table product_activation (
  organisation_id uuid not null,
  product_id uuid not null,
  type text not null,
  -- What was bought, for whoever sets it up by hand.
  offer text,
  period text,
  -- Where the event stands in feeds: both are written by one transaction.
  transaction_id xid8 not null default pg_current_xact_id(),
  event_id uuid not null,
  activated_at timestamptz not null,
  taken_up_at timestamptz,
  -- The service, or the operator.
  taken_up_by uuid,
  constraint pk_product_activation primary key (organisation_id, product_id),
  constraint fk_product_activation_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade,
  constraint ck_product_activation_taken_up check ((taken_up_at is null) = (taken_up_by is null))
);
-- Operators name a product without its organisation.
create index ix_product_activation_product on product_activation (product_id);
create index ix_product_activation_place
  on product_activation (type, transaction_id, event_id) where taken_up_at is null;
create index ix_product_activation_order
  on product_activation (activated_at, product_id) where taken_up_at is null;
create index ix_product_activation_taken_up_at
  on product_activation (taken_up_at) where taken_up_at is not null;
