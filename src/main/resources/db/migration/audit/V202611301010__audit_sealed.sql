-- Who did it from where, and what was done to whom, are sealed by the keys of these persons. The
-- columns that held it plainly stay empty, but for the names of services and of the service itself.
-- Rows of before have no person yet, and no transaction: a task seals them.
do $$
declare
  log text;
begin
  foreach log in array array['organisation_activity', 'user_activity'] loop
    execute format('alter table %s
      add column person_id uuid,
      add column sealed_actor bytea,
      add column sealed_subject bytea,
      add column transaction_id xid8,
      add constraint ck_%1$s_sealed check ((person_id is null) = (sealed_subject is null))', log);
    execute format('alter table %s
      alter column transaction_id set default pg_current_xact_id(),
      alter column actor_name set default '''',
      alter column subject_label set default '''',
      alter column before set default ''{}'',
      alter column after set default ''{}'',
      alter column address set default '''',
      alter column device set default ''''', log);
    -- For the task that links entries in the order of their transactions.
    execute format('create index ix_%1$s_transaction on %1$s (transaction_id, id)
      where person_id is not null', log);
    -- For the task that seals: empty once it is done.
    execute format('create index ix_%1$s_plain on %1$s (id) where person_id is null', log);
  end loop;
end $$;

-- An entry is changed once at most, by whom tells so for this one transaction: from plain to sealed,
-- with nothing else of it.
create function refuse_activity_change() returns trigger language plpgsql as $$
declare
  sealed text[] := array['person_id', 'sealed_actor', 'sealed_subject', 'transaction_id',
      'actor_name', 'subject_label', 'before', 'after', 'address', 'device'];
begin
  if coalesce(current_setting('kontor.activity_sealing', true), '') = 'on'
      and old.person_id is null and new.person_id is not null
      and new.actor_name
        = (case when old.actor_kind in ('service', 'system') then old.actor_name else '' end)
      and new.subject_label = '' and new.before = '{}' and new.after = '{}'
      and new.address = '' and new.device = ''
      and to_jsonb(new) - sealed = to_jsonb(old) - sealed then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- Each log's entries are a chain: a link's hash is over that of the one before and the digest of
-- its entry, as it is stored.
create table organisation_activity_link (
  organisation_id uuid not null,
  sequence bigint not null,
  entry_id uuid not null,
  digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  -- The entry's.
  created_at timestamptz not null,
  constraint pk_organisation_activity_link primary key (organisation_id, sequence),
  constraint uk_organisation_activity_link_entry unique (organisation_id, entry_id)
);

-- They go with the months of their entries.
create table user_activity_link (
  ring smallint not null,
  user_id uuid not null,
  sequence bigint not null,
  entry_id uuid not null,
  digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  created_at timestamptz not null,
  constraint pk_user_activity_link primary key (ring, user_id, sequence),
  constraint uk_user_activity_link_entry unique (ring, user_id, entry_id)
) partition by list (ring);
do $$
begin
  for i in 0..13 loop
    execute format('create table user_activity_link_%1$s
      partition of user_activity_link for values in (%1$s)', i);
    execute format('create trigger tr_user_activity_link_%1$s_kept
      before truncate on user_activity_link_%1$s
      for each statement execute function refuse_truncate_of_kept()', i);
  end loop;
end $$;

-- The last link of each log.
create table organisation_activity_head (
  organisation_id uuid not null,
  sequence bigint not null,
  hash bytea not null,
  created_at timestamptz not null,
  constraint pk_organisation_activity_head primary key (organisation_id)
);
create table user_activity_head (
  user_id uuid not null,
  sequence bigint not null,
  hash bytea not null,
  created_at timestamptz not null,
  constraint pk_user_activity_head primary key (user_id)
);

-- Up to which entry all are linked, in the order of transactions.
create table activity_linking (
  log text not null,
  transaction_id xid8 not null,
  entry_id uuid not null,
  constraint pk_activity_linking primary key (log)
);
insert into activity_linking (log, transaction_id, entry_id)
  select log, '0', '00000000-0000-0000-0000-000000000000'
  from unnest(array['organisation_activity', 'user_activity']) log;

-- Under which address keys people stand in entries of times when they had another address.
create table former_address (
  user_id uuid not null,
  address_id uuid not null,
  constraint pk_former_address primary key (user_id, address_id)
);

do $$
declare
  log text;
  each record;
begin
  foreach log in array array['organisation_activity', 'user_activity'] loop
    execute format('drop trigger tr_%1$s_append_only on %1$s', log);
    execute format('create trigger tr_%1$s_sealed before update on %1$s
      for each row execute function refuse_activity_change()', log);
    execute format('create trigger tr_%1$s_append_only before delete on %1$s
      for each row execute function refuse_change()', log);
    execute format('create trigger tr_%1$s_link_append_only before update or delete on %1$s_link
      for each row execute function refuse_change()', log);
    execute format('create trigger tr_%1$s_link_kept before truncate on %1$s_link
      for each statement execute function refuse_truncate()', log);
  end loop;
  for each in
    select t.tgrelid::regclass as relation, t.tgname as name
    from pg_trigger t join pg_proc f on f.oid = t.tgfoid
    where f.proname in ('refuse_change', 'refuse_activity_change', 'refuse_truncate',
        'refuse_truncate_of_kept')
      and t.tgparentid = 0 and t.tgenabled <> 'A'
  loop
    execute format('alter table %s enable always trigger %I', each.relation, each.name);
  end loop;
end $$;
