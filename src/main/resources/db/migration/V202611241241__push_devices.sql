alter table challenge add column denied_at timestamptz;

create table push_device (
  method_id uuid not null,
  -- 32 bytes of Ed25519.
  public_key bytea not null,
  -- What the app signs to be enrolled.
  nonce text not null,
  constraint pk_push_device primary key (method_id),
  constraint fk_push_device_method foreign key (method_id) references second_factor (id) on delete cascade,
  constraint ck_push_device_key check (length(public_key) = 32)
);

create table push_request (
  id uuid not null,
  challenge_id uuid not null,
  user_id uuid not null,
  purpose text not null,
  match_number text not null,
  device text not null,
  place text not null,
  address text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null,
  tries int not null,
  answered_by uuid,
  constraint pk_push_request primary key (id),
  constraint uq_push_request_challenge unique (challenge_id),
  constraint fk_push_request_challenge foreign key (challenge_id) references challenge (id) on delete cascade,
  constraint fk_push_request_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint fk_push_request_answered_by foreign key (answered_by) references second_factor (id) on delete set null,
  constraint ck_push_request_status check (status in ('pending', 'approved', 'denied', 'ended'))
);
create index ix_push_request_user on push_request (user_id, created_at);
create index ix_push_request_answered_by on push_request (answered_by);
