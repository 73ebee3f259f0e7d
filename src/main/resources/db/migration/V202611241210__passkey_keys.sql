-- Under which name authenticators know a user; it outlives the keys.
create table passkey_user (
  user_id uuid not null,
  handle bytea not null,
  constraint pk_passkey_user primary key (user_id),
  constraint uq_passkey_user_handle unique (handle),
  constraint fk_passkey_user_user foreign key (user_id) references user_account (id) on delete cascade
);

create table passkey (
  method_id uuid not null,
  credential_id bytea not null,
  -- COSE (RFC 9052).
  public_key bytea not null,
  sign_count bigint not null,
  -- Parted by spaces.
  transports text not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  user_verified boolean not null,
  constraint pk_passkey primary key (method_id),
  constraint uq_passkey_credential_id unique (credential_id),
  constraint fk_passkey_method foreign key (method_id) references second_factor (id) on delete cascade,
  constraint ck_passkey_sign_count check (sign_count >= 0)
);

-- What keys have to sign.
create table webauthn_challenge (
  purpose text not null,
  -- Of the started method, of the challenge at sign-in, or its own.
  id uuid not null,
  challenge bytea not null,
  expires_at timestamptz not null,
  constraint pk_webauthn_challenge primary key (purpose, id),
  constraint ck_webauthn_challenge_purpose check (purpose in ('registration', 'second_factor', 'sign_in'))
);
create index ix_webauthn_challenge_expires_at on webauthn_challenge (expires_at);
