create table app_password (
  id uuid not null,
  user_id uuid not null,
  name text not null,
  -- What it opens, parted by spaces.
  services text not null,
  password_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint pk_app_password primary key (id),
  constraint uq_app_password_hash unique (password_hash),
  constraint fk_app_password_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_app_password_user on app_password (user_id, created_at, id);
