-- Between the answer and what is mailed or sent: a row for every request, known address or not.
create table password_reset_request (
  id uuid not null,
  email_key text not null,
  channel text not null,
  address text not null,
  user_agent text not null,
  constraint pk_password_reset_request primary key (id),
  constraint ck_password_reset_request_channel
    check (channel in ('email', 'recovery_email', 'recovery_phone'))
);

create table password_reset (
  id uuid not null,
  -- Null where a code was asked for an address without account: it is refused in the same steps.
  user_id uuid,
  token_hash bytea,
  -- Keyed: eight digits could be guessed from a plain hash.
  code_hash bytea,
  expires_at timestamptz not null,
  tries int not null,
  constraint pk_password_reset primary key (id),
  constraint uq_password_reset_token unique (token_hash),
  constraint fk_password_reset_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint ck_password_reset_secret check (num_nonnulls(token_hash, code_hash) = 1)
);
create index ix_password_reset_user on password_reset (user_id);
create index ix_password_reset_expires_at on password_reset (expires_at);
