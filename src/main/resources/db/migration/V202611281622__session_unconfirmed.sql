-- Nobody signs in any more to an account whose address isn't confirmed, and stays signed in to none.
update session s set ended_at = now()
from user_account u
where u.id = s.user_id and u.confirmed_at is null and s.ended_at is null;
