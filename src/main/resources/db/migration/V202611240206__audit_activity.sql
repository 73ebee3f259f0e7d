create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create table organisation_activity (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_label text not null,
  before jsonb not null,
  after jsonb not null,
  address text not null,
  device text not null,
  created_at timestamptz not null,
  constraint pk_organisation_activity primary key (organisation_id, id)
);
create index ix_organisation_activity_order on organisation_activity (organisation_id, created_at desc, id desc);
create trigger tr_organisation_activity_append_only
  before update or delete on organisation_activity
  for each row execute function refuse_change();

-- Users' own activity is kept twelve months: a ring of fourteen monthly partitions. The month that
-- begins next is emptied before it comes round again.
create table user_activity (
  ring smallint not null,
  user_id uuid not null,
  id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_label text not null,
  before jsonb not null,
  after jsonb not null,
  address text not null,
  device text not null,
  created_at timestamptz not null,
  constraint pk_user_activity primary key (ring, user_id, id)
) partition by list (ring);
do $$
begin
  for i in 0..13 loop
    execute format('create table user_activity_%s partition of user_activity for values in (%s)', i, i);
  end loop;
end $$;
create index ix_user_activity_order on user_activity (user_id, created_at desc, id desc);
create trigger tr_user_activity_append_only
  before update or delete on user_activity
  for each row execute function refuse_change();
