-- Orders also give products another offer in the middle of a term: what is left of their terms is
-- credited, and pays a part.
alter table customer_order drop constraint ck_customer_order_kind;
alter table customer_order add constraint ck_customer_order_kind check (
  kind = 'cart' and cart_id is not null and ordered_by is not null
  or kind in ('renewal', 'change') and cart_id is null and ordered_by is not null
  or kind = 'automatic_renewal' and cart_id is null and ordered_by is null);

alter table customer_order add column from_upgrade bigint not null default 0;
alter table customer_order drop constraint ck_customer_order_sum;
alter table customer_order add constraint ck_customer_order_sum check (subtotal - discount = net
  and net + tax = from_paid_in + from_credit + from_outside + from_upgrade);
alter table customer_order add constraint ck_customer_order_upgrade
  check (from_upgrade = 0 or from_upgrade > 0 and kind = 'change');

alter table customer_order_line drop constraint ck_customer_order_line_kind;
alter table customer_order_line add constraint ck_customer_order_line_kind
  check (kind = 'new' or kind in ('renewal', 'change') and product_id is not null);
