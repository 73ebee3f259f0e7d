-- What credit notes took of an order's open invoices before these were paid.
alter table customer_order add column credited bigint not null default 0;
alter table customer_order drop constraint ck_customer_order_sum;
alter table customer_order add constraint ck_customer_order_sum check (subtotal - discount = net
  and net + tax = from_paid_in + from_credit + from_outside + from_upgrade + on_account + credited);
alter table customer_order add constraint ck_customer_order_credited
  check (credited = 0 or credited > 0 and by_transfer);
