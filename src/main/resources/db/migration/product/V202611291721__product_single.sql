-- Of a type of which an organisation has one product at a time. Of those that it has several of
-- from before, the oldest one is known as such.
alter table product add column single boolean not null default false;
update product p set single = true
from (select distinct on (p.organisation_id, p.type) p.organisation_id, p.id
      from product p join product_type_summary t on t.code = p.type
      where t.single and p.status <> 'ended'
      order by p.organisation_id, p.type, p.created_at, p.id) oldest
where p.organisation_id = oldest.organisation_id and p.id = oldest.id;
create unique index uq_product_single on product (organisation_id, type)
  where single and status <> 'ended';

-- The premium support that runs for an organisation.
create view running_support as
  select p.organisation_id, p.id as product_id, o.support_level, o.first_answer_hours
  from product p join support_offer_summary o on o.code = p.offer
  where p.status in ('active', 'cancelled');
