-- What scripts carry instead of a password: a user's, or an organisation's own.
create table api_token (
  id uuid not null,
  -- The same for a token and those that succeed it.
  family_id uuid not null,
  user_id uuid,
  organisation_id uuid,
  -- The only organisation in which a user's token is good; all of theirs without one.
  limited_to uuid,
  name text not null,
  token_hash bytea not null,
  -- The beginning, by which it is told from others.
  hint text not null,
  scopes text[] not null,
  address_ranges text[] not null,
  created_at timestamptz not null,
  created_by uuid not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  succeeded_by uuid,
  constraint pk_api_token primary key (id),
  constraint uq_api_token_hash unique (token_hash),
  constraint fk_api_token_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint fk_api_token_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_api_token_limited_to foreign key (limited_to) references organisation (id)
    on delete cascade,
  constraint ck_api_token_owner check ((user_id is null) <> (organisation_id is null)),
  constraint ck_api_token_limited check (limited_to is null or user_id is not null),
  constraint ck_api_token_scopes check (cardinality(scopes) > 0)
);
create index ix_api_token_user on api_token (user_id, created_at) where user_id is not null;
create index ix_api_token_organisation on api_token (organisation_id, created_at)
  where organisation_id is not null;
create index ix_api_token_limited_to on api_token (limited_to) where limited_to is not null;
create index ix_api_token_expires_at on api_token (expires_at);

create trigger tr_api_token_open before insert on api_token
  for each row execute function refuse_for_closed();

-- Who calls with a token, in the columns of session_caller where there are such.
create view api_token_caller as
  select t.token_hash, t.id as token_id, t.family_id, t.name as token_name, t.scopes,
         t.address_ranges, t.expires_at, t.last_used_at,
         t.organisation_id as owner_organisation_id, t.limited_to, t.user_id, t.created_by,
         u.email, u.first_name, u.last_name,
         t.user_id is null or u.confirmed and u.may_act as owner_may_act,
         exists (select 1 from protected_user f where f.user_id = t.user_id) as has_second_factor,
         (select min(d.since) from second_factor_demand d
          where d.user_id = t.user_id) as second_factor_since
  from api_token t left join user_summary u on u.id = t.user_id;
