-- From which networks an account was used, the newest few: strangers don't use up its limits there.
create table known_network (
  user_id uuid not null,
  -- A /24 of IPv4 or a /64 of IPv6.
  network text not null,
  seen_at timestamptz not null,
  constraint pk_known_network primary key (user_id, network),
  constraint fk_known_network_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_known_network_network on known_network (network);

insert into known_network (user_id, network, seen_at)
select user_id,
       network(set_masklen(address::inet, case family(address::inet) when 4 then 24 else 64 end))::text,
       max(last_used_at)
from session
where address ~ '^([0-9]{1,3}[.]){3}[0-9]{1,3}$' or address ~ '^[0-9a-f:]*:[0-9a-f:]*$'
group by 1, 2;
