-- Of which end of a product which notice was told, so that none comes twice.
create table told_end (
  organisation_id uuid not null,
  product_id uuid not null,
  notice text not null,
  ends_on date not null,
  constraint pk_told_end primary key (organisation_id, product_id, notice),
  constraint fk_told_end_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade,
  constraint ck_told_end_notice check (notice in ('last_day', 'ending'))
);

-- For each day before the end of products there is a task, which schedules what comes after: that
-- those that are there already get it, too. What was over before stays as it is: nobody was told of
-- it, and it couldn't be renewed in time.
insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
select 'tell-of-ends', p.organisation_id || ' ' || to_char(p.paid_until - 1, 'YYYY-MM-DD'),
       min((p.paid_until - 1 + time '09:00') at time zone o.time_zone), false, 1
from product p
join product_type_summary t on t.code = p.type and not t.is_domain
join organisation_summary o on o.id = p.organisation_id
where p.status in ('active', 'expired') and p.paid_until > current_date
group by p.organisation_id, p.paid_until;
