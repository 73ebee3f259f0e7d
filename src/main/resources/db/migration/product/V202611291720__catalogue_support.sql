-- A type of which an organisation has one product at a time, and for how many months its products
-- run at least.
alter table product_type add column single boolean not null default false;
alter table product_type add column minimum_months int;
alter table product_type add constraint ck_product_type_minimum
  check (minimum_months between 1 and 36);

-- Offers of premium support: which level, and within how many hours a question is first answered.
alter table offer add column support_level text;
alter table offer add column first_answer_hours int;
alter table offer add constraint ck_offer_support_level
  check (support_level in ('plus', 'pro', 'enterprise'));
alter table offer add constraint ck_offer_first_answer
  check (first_answer_hours between 1 and 168);
alter table offer add constraint ck_offer_support
  check ((support_level is null) = (first_answer_hours is null));

-- The premium support that a catalogue has already is what the file makes of it today.
update product_type set single = true, minimum_months = 6 where code = 'premium_support';
update offer o set support_level = l.level, first_answer_hours = l.hours
from (values ('premium_support_plus', 'plus', 4), ('premium_support_pro', 'pro', 2),
  ('premium_support_enterprise', 'enterprise', 1)) l (code, level, hours)
where o.code = l.code and o.type = 'premium_support';

create or replace view product_type_summary as
  select code, names, lockable, maintenance, free_options, is_domain, single from product_type;
create view support_offer_summary as
  select code, type, support_level, first_answer_hours from offer where support_level is not null;
