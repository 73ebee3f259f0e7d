-- Orders that are paid, and wait for a registry: what it refuses is given back.
create view order_at_registry as
  select o.organisation_id, o.id, o.currency, o.net + o.tax as total
  from customer_order o
  where o.status = 'paid' and exists (
    select 1 from customer_order_line l
    where l.organisation_id = o.organisation_id and l.order_id = o.id and l.state = 'waiting');
