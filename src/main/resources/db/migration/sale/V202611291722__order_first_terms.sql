-- For how many months a product that is ordered runs at least; its first term is as long as that.
alter table customer_order_line add column minimum_months int;
alter table customer_order_line add constraint ck_customer_order_line_minimum
  check (minimum_months between 1 and 36);

-- Of a type of which an organisation has one product at a time, as long as the order is pending:
-- no other order has one.
alter table customer_order_line add column reserved_type text;
create unique index uq_customer_order_line_reserved_type
  on customer_order_line (organisation_id, reserved_type) where reserved_type is not null;
