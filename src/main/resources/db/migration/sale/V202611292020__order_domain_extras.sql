-- Domains can have a renewal warranty, which has a line of its own; those in redemption are restored
-- for a fee, which has one too.
alter table cart_line add column renewal_warranty boolean not null default false;
alter table announced_price add column warranty bigint;
alter table announced_price add constraint ck_announced_price_warranty check (warranty >= 0);

alter table customer_order_line add column renewal_warranty boolean not null default false;
alter table customer_order_line drop constraint ck_customer_order_line_kind;
alter table customer_order_line add constraint ck_customer_order_line_kind check (
  kind in ('new', 'warranty') or kind in ('renewal', 'change', 'restore') and product_id is not null);

-- A warranty renews on account: what its invoice claims is part of how the order is paid.
alter table customer_order drop constraint ck_customer_order_kind;
alter table customer_order add constraint ck_customer_order_kind check (
  kind = 'cart' and cart_id is not null and ordered_by is not null
  or kind in ('renewal', 'change', 'restore') and cart_id is null and ordered_by is not null
  or kind in ('automatic_renewal', 'warranty') and cart_id is null and ordered_by is null);
alter table customer_order add column on_account bigint not null default 0;
alter table customer_order drop constraint ck_customer_order_sum;
alter table customer_order add constraint ck_customer_order_sum check (subtotal - discount = net
  and net + tax = from_paid_in + from_credit + from_outside + from_upgrade + on_account);
alter table customer_order add constraint ck_customer_order_account
  check (on_account = 0 or on_account > 0 and kind = 'warranty');
