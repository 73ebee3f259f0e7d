-- Which services have products of which types.
create view product_service_summary as select service_id, type from product_service_type;
