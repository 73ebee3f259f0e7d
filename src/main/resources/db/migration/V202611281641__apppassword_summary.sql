-- Which app passwords there are: a token that one of them got ends with it.
create view app_password_summary as
  select id, user_id from app_password;
