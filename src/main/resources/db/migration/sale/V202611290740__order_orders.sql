-- What was ordered, at the prices and rates of that day.
create sequence customer_order_number;
create table customer_order (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  cart_id uuid not null,
  status text not null,
  failure text,
  currency text not null,
  -- Minor units.
  subtotal bigint not null,
  discount bigint not null,
  net bigint not null,
  tax bigint not null,
  -- What pays it.
  from_paid_in bigint not null,
  from_credit bigint not null,
  from_outside bigint not null,
  hold_id uuid,
  payment_id uuid,
  -- The invoices that it becomes once it is paid.
  invoices text not null,
  ordered_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  settled_at timestamptz,
  constraint pk_customer_order primary key (organisation_id, id),
  constraint uq_customer_order_number unique (number),
  constraint fk_customer_order_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_customer_order_status
    check (status in ('pending', 'paid', 'failed', 'expired', 'cancelled')),
  constraint ck_customer_order_amounts check (least(subtotal, discount, net, tax, from_paid_in,
    from_credit, from_outside) >= 0),
  constraint ck_customer_order_sum check (subtotal - discount = net
    and net + tax = from_paid_in + from_credit + from_outside),
  constraint ck_customer_order_hold check ((from_paid_in + from_credit > 0) = (hold_id is not null)),
  constraint ck_customer_order_payment check ((from_outside > 0) = (payment_id is not null)),
  constraint ck_customer_order_settled check ((status = 'pending') = (settled_at is null))
);
create index ix_customer_order_newest on customer_order (organisation_id, created_at desc, id desc);
create index ix_customer_order_pending on customer_order (organisation_id)
  where status = 'pending';

create table customer_order_line (
  organisation_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  position int not null,
  offer text not null,
  type text not null,
  period text not null,
  -- Of the product that it becomes.
  name text not null,
  domain_name text,
  contact_email text,
  auto_renewal boolean not null,
  billing_address_id uuid,
  description text not null,
  starts_on date not null,
  ends_on date not null,
  net bigint not null,
  tax bigint not null,
  state text not null,
  -- A domain's name, as long as the order is pending: nobody else gets it.
  reserved_name text,
  product_id uuid,
  invoice_id uuid,
  constraint pk_customer_order_line primary key (organisation_id, id),
  constraint uq_customer_order_line_position unique (organisation_id, order_id, position),
  constraint uq_customer_order_line_reserved unique (reserved_name),
  constraint fk_customer_order_line_order foreign key (organisation_id, order_id)
    references customer_order (organisation_id, id),
  constraint fk_customer_order_line_offer foreign key (type, offer) references offer (type, code),
  constraint fk_customer_order_line_product foreign key (organisation_id, product_id)
    references product (organisation_id, id),
  constraint ck_customer_order_line_days check (starts_on < ends_on),
  constraint ck_customer_order_line_amounts check (net >= 0 and tax >= 0),
  constraint ck_customer_order_line_state
    check (state in ('waiting', 'delivered', 'refused', 'refunded'))
);

alter table cart add column order_id uuid;
