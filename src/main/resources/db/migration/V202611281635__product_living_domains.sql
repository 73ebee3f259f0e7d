-- A domain is one thing in the world: one living product has its name, as registries write it, over
-- all organisations. Of those that had the same name before, the oldest has it here; the others
-- keep theirs in "name", which keeps the domain from being made once more.
alter table product add column domain_name text;
update product p set domain_name = chosen.domain_name
from (
  select distinct on (domain_name, case when status = 'ended' then id end)
    organisation_id, id, domain_name
  from (
    select p.organisation_id, p.id, p.status, p.created_at,
           lower(rtrim(p.name, '.')) as domain_name
    from product p join product_type t on t.code = p.type
    where t.is_domain) domain
  order by domain_name, case when status = 'ended' then id end, created_at, id) chosen
where p.organisation_id = chosen.organisation_id and p.id = chosen.id;
create unique index uq_product_domain_name on product (domain_name) where status <> 'ended';
