-- Stands in the mail that told of it, too.
alter table organisation_activity add column reference text;
alter table user_activity add column reference text;
