-- The provider's own staff: users who may more than customers.
create table operator (
  id uuid not null,
  user_id uuid not null,
  -- Nobody for the first one, whom the configuration names.
  added_by uuid,
  created_at timestamptz not null,
  constraint pk_operator primary key (id),
  constraint uq_operator_user unique (user_id),
  constraint fk_operator_user foreign key (user_id) references user_account (id),
  constraint fk_operator_added_by foreign key (added_by) references user_account (id)
);
create index ix_operator_order on operator (created_at, id);

-- What other features may join.
create view user_profile as
  select id, email, email_key, first_name, last_name, language, country, time_zone, created_at,
         confirmed_at, blocked_at
  from user_account;
create view second_factor_summary as
  select user_id, type from second_factor where proved_at is not null;
