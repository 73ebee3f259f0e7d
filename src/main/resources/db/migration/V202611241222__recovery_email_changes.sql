create table email_change (
  user_id uuid not null,
  email text not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  constraint pk_email_change primary key (user_id),
  constraint uq_email_change_token unique (token_hash),
  constraint fk_email_change_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_email_change_expires_at on email_change (expires_at);
