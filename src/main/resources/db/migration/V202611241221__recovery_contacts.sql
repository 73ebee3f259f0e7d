-- Only what was proved stands here.
create table recovery_contact (
  user_id uuid not null,
  kind text not null,
  value text not null,
  proved_at timestamptz not null,
  constraint pk_recovery_contact primary key (user_id, kind),
  constraint fk_recovery_contact_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint ck_recovery_contact_kind check (kind in ('email', 'phone'))
);

-- Until its code is given, a new one leaves the proved one in force.
create table recovery_contact_start (
  user_id uuid not null,
  kind text not null,
  value text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null,
  constraint pk_recovery_contact_start primary key (user_id, kind),
  constraint fk_recovery_contact_start_user foreign key (user_id)
    references user_account (id) on delete cascade,
  constraint ck_recovery_contact_start_kind check (kind in ('email', 'phone'))
);
create index ix_recovery_contact_start_expires_at on recovery_contact_start (expires_at);
