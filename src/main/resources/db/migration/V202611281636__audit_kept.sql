-- What was recorded isn't emptied either, whole or by partition, and also where other triggers are
-- left out, as a replica does.
create trigger tr_organisation_activity_kept before truncate on organisation_activity
  for each statement execute function refuse_truncate();

-- A month of users' activity is emptied only for who tells from when on entries are kept, for this
-- one transaction, and only where all it holds is older.
create function refuse_truncate_of_kept() returns trigger language plpgsql as $$
declare
  kept_since text := current_setting('kontor.activity_kept_since', true);
  holds_kept boolean;
begin
  if coalesce(kept_since, '') = '' then
    raise exception '% is append-only', tg_table_name;
  end if;
  execute format('select exists (select 1 from only %I.%I where created_at >= $1)',
      tg_table_schema, tg_table_name)
    into holds_kept using kept_since::timestamptz;
  if holds_kept then
    raise exception '% holds what is kept', tg_table_name;
  end if;
  return null;
end $$;
create trigger tr_user_activity_kept before truncate on user_activity
  for each statement execute function refuse_truncate();
do $$
begin
  for i in 0..13 loop
    execute format('create trigger tr_user_activity_%s_kept before truncate on user_activity_%s
      for each statement execute function refuse_truncate_of_kept()', i, i);
  end loop;
end $$;

do $$
declare
  each record;
begin
  for each in
    select t.tgrelid::regclass as relation, t.tgname as name
    from pg_trigger t join pg_proc f on f.oid = t.tgfoid
    where f.proname in ('refuse_change', 'refuse_truncate', 'refuse_truncate_of_kept')
      and t.tgparentid = 0
  loop
    execute format('alter table %s enable always trigger %I', each.relation, each.name);
  end loop;
end $$;
