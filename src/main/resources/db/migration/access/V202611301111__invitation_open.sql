create view open_invitation as
  select organisation_id, id, expires_at from invitation where status = 'open';
