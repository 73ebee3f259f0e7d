-- A closed account opens to nobody. Until erase_at its user can take it back; after it what is told
-- of the person goes, and the row stays for what refers to its id.
alter table user_account
  add column closed_at timestamptz,
  add column erase_at timestamptz,
  add column erased_at timestamptz,
  add constraint ck_user_account_closed
    check ((closed_at is null) = (erase_at is null and erased_at is null)),
  add constraint ck_user_account_erased check (erase_at is null or erased_at is null);
create index ix_user_account_erase_at on user_account (erase_at) where erase_at is not null;

-- To all who ask whether somebody may act or is told of anything, a closed account is a blocked one.
create or replace view user_summary as
  select id, email, email_key, first_name, last_name, language, country, time_zone,
         confirmed_at is not null as confirmed, coalesce(blocked_at, closed_at) as blocked_at,
         blocked_at is null and closed_at is null and not new_password_required as may_act,
         tokens_ended_at
  from user_account;

-- Nobody is there any more whom operators could look at once the account was erased.
create or replace view user_profile as
  select id, email, email_key, first_name, last_name, language, country, time_zone, created_at,
         confirmed_at, blocked_at, closed_at, erase_at
  from user_account where erased_at is null;
