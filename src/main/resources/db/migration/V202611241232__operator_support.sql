-- One at a time for each user; told to the support on the telephone.
create table support_code (
  user_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null,
  constraint pk_support_code primary key (user_id),
  constraint fk_support_code_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_support_code_expires_at on support_code (expires_at);

-- An operator made sure, by a support code, whom they are talking to.
create table support_verification (
  id uuid not null,
  operator_user_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint pk_support_verification primary key (id),
  constraint fk_support_verification_user foreign key (user_id)
    references user_account (id) on delete cascade
);
create index ix_support_verification_expires_at on support_verification (expires_at);

-- Why somebody was blocked, and by whom, also of blocks that were lifted.
create table user_block (
  id uuid not null,
  user_id uuid not null,
  scope text not null,
  organisation_id uuid,
  -- Parted by spaces; none for a block of the account.
  channels text not null,
  reason text not null,
  evidence text,
  verification_id uuid,
  blocked_by uuid not null,
  blocked_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  constraint pk_user_block primary key (id),
  constraint fk_user_block_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint fk_user_block_organisation foreign key (organisation_id)
    references organisation (id) on delete cascade,
  constraint ck_user_block_scope check (scope in ('membership', 'account')),
  constraint ck_user_block_organisation
    check ((scope = 'membership') = (organisation_id is not null)),
  constraint ck_user_block_proof check (num_nonnulls(evidence, verification_id) > 0)
);
create unique index uq_user_block_membership on user_block (user_id, organisation_id)
  where lifted_at is null and scope = 'membership';
create unique index uq_user_block_account on user_block (user_id)
  where lifted_at is null and scope = 'account';

create table two_factor_reset (
  id uuid not null,
  user_id uuid not null,
  cancel_token_hash bytea not null,
  evidence text not null,
  verification_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  takes_effect_at timestamptz not null,
  cancelled_at timestamptz,
  done_at timestamptz,
  constraint pk_two_factor_reset primary key (id),
  constraint uq_two_factor_reset_token unique (cancel_token_hash),
  constraint fk_two_factor_reset_user foreign key (user_id)
    references user_account (id) on delete cascade,
  constraint ck_two_factor_reset_end check (num_nonnulls(cancelled_at, done_at) < 2)
);
create unique index uq_two_factor_reset_open on two_factor_reset (user_id)
  where cancelled_at is null and done_at is null;
