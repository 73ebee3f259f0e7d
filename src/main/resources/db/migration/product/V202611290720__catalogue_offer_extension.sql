-- Which domain extension an offer is for. Older offers of domains were named after theirs; one that
-- wasn't has none, and is for any.
alter table offer add column extension text;
update offer o set extension = replace(substr(o.code, strpos(o.code, '_') + 1), '_', '.')
from product_type t
where t.code = o.type and t.is_domain and strpos(o.code, '_') > 0
  and exists (select 1 from domain_extension e
              where e.name = replace(substr(o.code, strpos(o.code, '_') + 1), '_', '.'));
alter table offer add constraint ck_offer_extension
  check (extension ~ '^[a-z0-9-]+(\.[a-z0-9-]+)*$');
