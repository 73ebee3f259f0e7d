-- In which language documents are written, and by which zone attempts and notices happen: the
-- creator's at first; of organisations that are there, their first legal representative's.
alter table organisation add language text;
alter table organisation add time_zone text;

update organisation o set language = u.language, time_zone = u.time_zone
from (select distinct on (m.organisation_id) m.organisation_id, m.user_id
      from membership m where m.role = 'legal_representative'
      order by m.organisation_id, m.joined_at, m.id) first
join user_account u on u.id = first.user_id
where o.id = first.organisation_id;
update organisation set language = 'en', time_zone = 'UTC' where language is null;

alter table organisation alter language set not null;
alter table organisation alter time_zone set not null;

create or replace view organisation_summary as
  select o.id, o.name, o.type, l.organisation_id is not null as has_logo,
         o.country, o.language, o.time_zone
  from organisation o left join organisation_logo l on l.organisation_id = o.id;
