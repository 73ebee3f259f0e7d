-- Orders also renew products, on somebody's behalf or by themselves: then there is no cart, and
-- nobody who ordered it.
alter table customer_order add column kind text not null default 'cart';
alter table customer_order alter column kind drop default;
alter table customer_order alter column cart_id drop not null;
alter table customer_order alter column ordered_by drop not null;
alter table customer_order add constraint ck_customer_order_kind check (
  kind = 'cart' and cart_id is not null and ordered_by is not null
  or kind = 'renewal' and cart_id is null and ordered_by is not null
  or kind = 'automatic_renewal' and cart_id is null and ordered_by is null);

alter table customer_order_line add column kind text not null default 'new';
alter table customer_order_line alter column kind drop default;
alter table customer_order_line add constraint ck_customer_order_line_kind
  check (kind = 'new' or kind = 'renewal' and product_id is not null);
-- The first day of the term that a pending order renews a product for: nobody else orders it.
alter table customer_order_line add column reserved_term date;
create unique index uq_customer_order_line_term
  on customer_order_line (organisation_id, becomes_id, reserved_term)
  where reserved_term is not null;
