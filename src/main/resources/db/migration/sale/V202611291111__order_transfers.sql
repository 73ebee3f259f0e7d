-- Orders may be paid by bank transfer: their invoices are issued at once, for products that are
-- made once they are paid.
alter table customer_order add column by_transfer boolean not null default false;
alter table customer_order alter column by_transfer drop default;
alter table customer_order drop constraint ck_customer_order_payment;
alter table customer_order add constraint ck_customer_order_payment
  check (by_transfer or (from_outside > 0) = (payment_id is not null));
alter table customer_order drop constraint ck_customer_order_hold;
alter table customer_order add constraint ck_customer_order_hold
  check (by_transfer or (from_paid_in + from_credit > 0) = (hold_id is not null));

-- The product's id, before there is one.
alter table customer_order_line add column becomes_id uuid;
update customer_order_line set becomes_id = coalesce(product_id, gen_random_uuid());
alter table customer_order_line alter column becomes_id set not null;
alter table customer_order_line add constraint ck_customer_order_line_product
  check (product_id is null or product_id = becomes_id);
