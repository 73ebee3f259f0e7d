create view pending_order as
  select organisation_id, id, currency, net + tax as total from customer_order
  where status = 'pending';
