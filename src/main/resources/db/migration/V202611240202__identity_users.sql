create table user_account (
  id uuid not null,
  email text not null,
  -- The address as it is compared.
  email_key text not null,
  password_hash text not null,
  first_name text not null,
  last_name text not null,
  language text not null,
  country text,
  time_zone text not null,
  default_organisation_id uuid,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  lapses_at timestamptz,
  version bigint not null,
  constraint pk_user_account primary key (id),
  constraint uq_user_account_email unique (email_key),
  constraint ck_user_account_country check (country ~ '^[A-Z]{2}$'),
  -- Whoever hasn't confirmed the address goes with the last link.
  constraint ck_user_account_lapses check ((confirmed_at is null) = (lapses_at is not null))
);
create index ix_user_account_lapses_at on user_account (lapses_at) where lapses_at is not null;

-- Each link confirms the sign-up that it was mailed for, with that sign-up's password and names:
-- a stranger who signs up with somebody's address can't have his own password confirmed by the
-- owner's link.
create table email_verification (
  token_hash bytea not null,
  user_id uuid not null,
  password_hash text not null,
  first_name text not null,
  last_name text not null,
  language text not null,
  country text,
  time_zone text not null,
  expires_at timestamptz not null,
  constraint pk_email_verification primary key (token_hash),
  constraint fk_email_verification_user foreign key (user_id)
    references user_account (id) on delete cascade
);
create index ix_email_verification_user on email_verification (user_id);
create index ix_email_verification_expires_at on email_verification (expires_at);

create table user_avatar (
  user_id uuid not null,
  media_type text not null,
  content bytea not null,
  etag text not null,
  constraint pk_user_avatar primary key (user_id),
  constraint fk_user_avatar_user foreign key (user_id) references user_account (id) on delete cascade
);

-- What other features may join.
create view user_summary as
  select id, email, email_key, first_name, last_name, language, country, time_zone, confirmed_at is not null as confirmed
  from user_account;
