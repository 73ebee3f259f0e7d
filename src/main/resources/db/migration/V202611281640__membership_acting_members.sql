-- Whether an account may act at this moment: it isn't blocked, and no new password is due.
-- tokens_ended_at: when all tokens of the user's programs ended, as they do when either happens.
alter table user_account add column tokens_ended_at timestamptz;
update user_account set tokens_ended_at = blocked_at where blocked_at is not null;

create or replace view user_summary as
  select id, email, email_key, first_name, last_name, language, country, time_zone,
         confirmed_at is not null as confirmed, blocked_at,
         blocked_at is null and not new_password_required as may_act, tokens_ended_at
  from user_account;

-- Who may act for an organisation at this moment: asked wherever the rank of somebody counts who
-- isn't the caller.
create view acting_member as
  select m.organisation_id, m.id as member_id, m.user_id
  from membership m join user_summary u on u.id = m.user_id
  where m.suspended_channels is null and u.may_act;
