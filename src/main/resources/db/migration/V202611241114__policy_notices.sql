-- Who was told what, so that nobody is told twice.
create table security_notice (
  organisation_id uuid not null,
  key text not null,
  user_id uuid not null,
  constraint pk_security_notice primary key (organisation_id, key, user_id),
  constraint fk_security_notice_organisation foreign key (organisation_id)
    references organisation (id) on delete cascade,
  constraint fk_security_notice_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_security_notice_user on security_notice (user_id);

-- What a reminder shows its reader.
create view security_state as
  select u.id as user_id,
         (select count(*) from second_factor f
          where f.user_id = u.id and f.proved_at is not null) as second_factors,
         (select count(*) from recovery_code c
          where c.user_id = u.id and c.used_at is null) as recovery_codes_left
  from user_account u;
