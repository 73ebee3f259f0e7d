-- Orders by which products were to renew by themselves: where one comes to nothing, the next way of
-- paying is tried.
create table automatic_renewal (
  organisation_id uuid not null,
  order_id uuid not null,
  -- The day of the attempt, and which of the organisation's ways of paying it was.
  day date not null,
  way int not null,
  -- The ways that there were.
  ways text not null,
  constraint pk_automatic_renewal primary key (organisation_id, order_id),
  constraint fk_automatic_renewal_order foreign key (organisation_id, order_id)
    references customer_order (organisation_id, id),
  constraint ck_automatic_renewal_way check (way >= 0)
);

-- Whoever has products that end is reminded of them, and the attempts of those that renew by
-- themselves are made: one task for each organisation and day. The first day of each end that lies
-- ahead; a day's task makes those that follow.
insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
select distinct 'renewal-day', d.organisation_id || ' ' || d.day,
       ((d.day + time '08:00') at time zone d.time_zone), false, 1
from (select p.organisation_id, o.time_zone,
             (select min(p.paid_until - n) from unnest(array[21, 7, 3, 1]) n
              where ((p.paid_until - n + time '08:00') at time zone o.time_zone) > now()) as day
      from product p join organisation o on o.id = p.organisation_id
      where p.status in ('active', 'registering') and p.paid_until is not null) d
where d.day is not null;
