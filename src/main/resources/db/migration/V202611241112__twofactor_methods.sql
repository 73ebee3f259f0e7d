create table second_factor (
  id uuid not null,
  user_id uuid not null,
  type text not null,
  name text not null,
  is_default boolean not null,
  created_at timestamptz not null,
  -- Until then it has to be proved.
  expires_at timestamptz,
  proved_at timestamptz,
  last_used_at timestamptz,
  constraint pk_second_factor primary key (id),
  constraint fk_second_factor_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint ck_second_factor_type check (type in ('totp', 'webauthn', 'push', 'sms')),
  constraint ck_second_factor_proved check ((proved_at is null) = (expires_at is not null)),
  constraint ck_second_factor_default check (not is_default or proved_at is not null)
);
create index ix_second_factor_user on second_factor (user_id, created_at, id);
create unique index uq_second_factor_default on second_factor (user_id) where is_default;
create index ix_second_factor_expires_at on second_factor (expires_at) where expires_at is not null;

create table recovery_code (
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint pk_recovery_code primary key (user_id, code_hash),
  constraint fk_recovery_code_user foreign key (user_id) references user_account (id) on delete cascade
);

create table challenge (
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  purpose text not null,
  -- What goes on afterwards, as JSON.
  payload text not null,
  -- Types of factors that don't count here, parted by spaces.
  without text not null,
  device text not null,
  address text not null,
  expires_at timestamptz not null,
  tries int not null,
  constraint pk_challenge primary key (id),
  constraint fk_challenge_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_challenge_user on challenge (user_id);
create index ix_challenge_expires_at on challenge (expires_at);

create table totp_secret (
  method_id uuid not null,
  sealed_secret bytea not null,
  -- Codes up to this step of thirty seconds are used up.
  last_step bigint not null,
  constraint pk_totp_secret primary key (method_id),
  constraint fk_totp_secret_method foreign key (method_id) references second_factor (id) on delete cascade
);

-- Which organisations require a second factor of their users, and from when on.
create table security_policy (
  organisation_id uuid not null,
  two_factor_required boolean not null,
  required_from timestamptz,
  version bigint not null,
  constraint pk_security_policy primary key (organisation_id),
  constraint fk_security_policy_organisation foreign key (organisation_id)
    references organisation (id) on delete cascade,
  constraint ck_security_policy_from check (two_factor_required = (required_from is not null))
);

alter table user_account add column blocked_at timestamptz;

-- What other features may join.
create or replace view user_summary as
  select id, email, email_key, first_name, last_name, language, country, time_zone,
         confirmed_at is not null as confirmed, blocked_at
  from user_account;
-- One row a user, found by index: not a distinct, which would read them all.
create view protected_user as
  select u.id as user_id from user_account u
  where exists (select 1 from second_factor f
                where f.user_id = u.id and f.proved_at is not null);
create view second_factor_demand as
  select m.user_id, m.organisation_id, m.role, p.required_from as since
  from security_policy p join membership m on m.organisation_id = p.organisation_id
  where p.two_factor_required;
create or replace view session_caller as
  select s.id as session_id, s.user_id, s.last_used_at, s.expires_at, s.ended_at,
         u.email, u.first_name, u.last_name, u.confirmed,
         s.methods, u.blocked_at,
         exists (select 1 from second_factor f
                 where f.user_id = s.user_id and f.proved_at is not null) as has_second_factor,
         (select min(p.required_from) from membership m
            join security_policy p on p.organisation_id = m.organisation_id
          where m.user_id = s.user_id) as second_factor_since
  from session s join user_summary u on u.id = s.user_id;
