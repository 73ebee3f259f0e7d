-- The links by which closed accounts are taken back; they go when it was taken back or erased.
create table account_closure (
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  constraint pk_account_closure primary key (id),
  constraint uq_account_closure_user unique (user_id),
  constraint uq_account_closure_token unique (token_hash),
  constraint fk_account_closure_user foreign key (user_id)
    references user_account (id) on delete cascade
);
