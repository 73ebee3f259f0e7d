-- The keys of users, organisations and addresses, sealed by the service's own. A destroyed one
-- doesn't come back: who is forgotten stays so.
create table person_key (
  owner_id uuid not null,
  sealed_key bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  constraint pk_person_key primary key (owner_id),
  constraint ck_person_key_destroyed check ((sealed_key is null) = (destroyed_at is not null))
);

create function refuse_key_again() returns trigger language plpgsql as $$
begin
  if old.destroyed_at is not null
      and (tg_op = 'DELETE' or new.destroyed_at is distinct from old.destroyed_at) then
    raise exception 'the key of % was destroyed', old.owner_id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_person_key_destroyed before update or delete on person_key
  for each row execute function refuse_key_again();
