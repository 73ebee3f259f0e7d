-- What invitations bring along names its grants from now on, where there are none too.
update invitation set access = jsonb_set(access, '{grants}', '[]')
where access is not null and jsonb_typeof(coalesce(access -> 'grants', 'null')) = 'null';
