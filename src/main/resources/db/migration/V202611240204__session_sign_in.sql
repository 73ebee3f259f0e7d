create table session (
  id uuid not null,
  user_id uuid not null,
  persistent boolean not null,
  device text not null,
  address text not null,
  created_at timestamptz not null,
  authenticated_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_session primary key (id),
  constraint fk_session_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_session_user on session (user_id, created_at, id) where ended_at is null;
create index ix_session_expires_at on session (expires_at);

-- Spent tokens stay as long as their session, so that a second use is recognised.
create table refresh_token (
  token_hash bytea not null,
  session_id uuid not null,
  issued_at timestamptz not null,
  spent_at timestamptz,
  constraint pk_refresh_token primary key (token_hash),
  constraint fk_refresh_token_session foreign key (session_id) references session (id) on delete cascade
);
create index ix_refresh_token_session on refresh_token (session_id);

-- Who calls with an access token: joined by whoever authorises.
create view session_caller as
  select s.id as session_id, s.user_id, s.last_used_at, s.expires_at, s.ended_at,
         u.email, u.first_name, u.last_name, u.confirmed
  from session s join user_summary u on u.id = s.user_id;
