-- Who keeps something in products of an organisation.
create view holder as select distinct organisation_id, user_id from holding;
