-- What other features may join: the proved recovery addresses.
create view recovery_address as
  select user_id, value as email from recovery_contact where kind = 'email';
