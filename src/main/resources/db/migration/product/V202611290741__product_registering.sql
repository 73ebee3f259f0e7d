-- A domain that is paid, and not registered yet.
alter table product drop constraint ck_product_status;
alter table product add constraint ck_product_status
  check (status in ('registering', 'active', 'cancelled', 'ended'));
