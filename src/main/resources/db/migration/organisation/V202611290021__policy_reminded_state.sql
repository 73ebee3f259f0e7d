-- What a reminder shows its reader of their own settings.
create or replace view security_state as
  select u.id as user_id,
         (select count(*) from second_factor f
          where f.user_id = u.id and f.proved_at is not null) as second_factors,
         (select count(*) from recovery_code c
          where c.user_id = u.id and c.used_at is null) as recovery_codes_left,
         exists (select 1 from recovery_contact r where r.user_id = u.id and r.kind = 'email') as has_recovery_email,
         exists (select 1 from recovery_contact r where r.user_id = u.id and r.kind = 'phone') as has_recovery_phone
  from user_account u;
