-- What other packages may ask the catalogue in SQL.
create view product_type_summary as
  select code, names, lockable, maintenance, free_options, is_domain from product_type;
create view product_right_summary as select type, code from product_right;
