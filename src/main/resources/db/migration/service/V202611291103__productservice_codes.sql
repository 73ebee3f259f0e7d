-- What operators call the services is shown too.
create or replace view product_service_summary as
  select t.service_id, t.type,
         (select s.code from product_service s where s.id = t.service_id) as code
  from product_service_type t;
