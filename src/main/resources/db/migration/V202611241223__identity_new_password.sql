-- Set by whoever fears that somebody else knows the password; a new one clears it.
alter table user_account add column new_password_required boolean not null default false;
