-- What organisations still have.
create view living_product as
  select organisation_id, id, type, status, paid_until, minimum_ends_on
  from product where status <> 'ended';
