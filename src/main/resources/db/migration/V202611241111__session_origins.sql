-- How its user proved who they are (RFC 8176), parted by spaces.
alter table session add column methods text not null default 'pwd';
alter table session alter column methods drop default;

-- From which devices and places an account was used, to recognise what is new.
create table known_origin (
  user_id uuid not null,
  kind text not null,
  value text not null,
  seen_at timestamptz not null,
  constraint pk_known_origin primary key (user_id, kind, value),
  constraint fk_known_origin_user foreign key (user_id) references user_account (id) on delete cascade,
  constraint ck_known_origin_kind check (kind in ('device', 'place'))
);
create index ix_known_origin_seen_at on known_origin (seen_at);
