-- When the owner was told, once of each: that the end is near, and that nobody uses the token. One that
-- was used since may be told of again.
alter table api_token
  add column told_of_end_at timestamptz,
  add column told_of_disuse_at timestamptz;
