-- Whom the holders of domains want told of their expiry.
create view domain_contact as
  select organisation_id, id, attributes ->> 'contactEmail' as contact_email
  from product
  where attributes ->> 'contactEmail' is not null;

-- Of which end of a domain which notice was told, so that none comes twice.
create table told_domain_end (
  organisation_id uuid not null,
  product_id uuid not null,
  notice text not null,
  ends_on date not null,
  constraint pk_told_domain_end primary key (organisation_id, product_id, notice),
  constraint fk_told_domain_end_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade,
  constraint ck_told_domain_end_notice check (
    notice in ('sixty_days', 'thirty_days', 'seven_days', 'one_day', 'last_week'))
);

-- For each day on which something is due for domains there is a task, which schedules what comes
-- after: that those that are there already get it, too. Those whose end is past expire at once.
insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
select case when n.days is null then 'expire-domains' else 'tell-of-domains' end,
       p.organisation_id || ' ' || to_char(p.paid_until - coalesce(n.days, 0), 'YYYY-MM-DD'),
       min(coalesce(n.at, p.paid_until::timestamp at time zone 'UTC')), false, 1
from product p
join product_type_summary t on t.code = p.type and t.is_domain
join organisation_summary o on o.id = p.organisation_id
left join lateral (
  select d.days, (p.paid_until - d.days + time '09:00') at time zone o.time_zone as at
  from (values (60), (30), (7), (1)) d (days)
  where (p.paid_until - d.days + time '09:00') at time zone o.time_zone > now()
  order by d.days desc limit 1) n on true
where p.status in ('active', 'cancelled') and p.paid_until is not null
group by 1, 2;
