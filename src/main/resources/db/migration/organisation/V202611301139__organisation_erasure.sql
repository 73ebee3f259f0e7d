-- For lists of closed ones, the newest first.
create index ix_organisation_closed on organisation (closed_at desc, id desc)
  where closed_at is not null;

-- Whether the transaction erases an organisation that may be erased: kontor.erased_organisation
-- names it with the day of the erasure. Saying so isn't enough: it has to be closed, and due by then.
create function is_erased(owner uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from organisation o
    where o.id = owner and o.closed_at is not null
      and o.id::text = split_part(current_setting('kontor.erased_organisation', true), ' ', 1)
      and o.kept_until <= split_part(current_setting('kontor.erased_organisation', true), ' ', 2)::date)
$$;

-- What is append-only leaves with its organisation, and never otherwise.
create or replace function refuse_change() returns trigger language plpgsql as $$
declare
  may_go boolean := false;
begin
  if tg_op = 'DELETE' and coalesce(current_setting('kontor.erased_organisation', true), '') <> '' then
    execute 'select is_erased(($1).organisation_id)' into may_go using old;
  end if;
  if may_go then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- Erases a closed organisation with all that has its id, whichever tables that are: a table goes
-- before those that its foreign keys lead to. What the proofs of the books need is kept as sums.
--
-- Gives false where it is gone already. Raises an exception where it isn't closed, must still be
-- kept, or has money.
create function erase_closed_organisation(gone uuid, today date) returns boolean
language plpgsql as $$
declare
  closed organisation;
  waiting oid[];
  next oid;
begin
  select * into closed from organisation where id = gone for update;
  if closed.id is null then
    return false;
  end if;
  if closed.closed_at is null then
    raise exception 'organisation % is open', gone;
  end if;
  if closed.kept_until > today then
    raise exception 'organisation % is kept until %', gone, closed.kept_until;
  end if;
  perform 1 from ledger_account where organisation_id = gone order by currency for update;
  if exists (select 1 from ledger_account
      where organisation_id = gone and (paid_in <> 0 or credit <> 0))
      or exists (select 1 from unbooked_payment where organisation_id = gone) then
    raise exception 'organisation % has money', gone;
  end if;
  -- What moved after it was closed is kept as long as what moved before.
  if exists (select 1 from ledger_transaction
      where organisation_id = gone and created_at > closed.closed_at
        and (date_trunc('year', created_at at time zone 'UTC') + interval '11 years')::date > today)
  then
    raise exception 'organisation % has entries that must still be kept', gone;
  end if;

  perform keep_ledger_sums(gone);
  perform keep_invoice_numbers(gone);
  perform set_config('kontor.erased_organisation', gone || ' ' || today, true);
  select array_agg(c.oid order by c.relname) into waiting
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
  where c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
    and c.relnamespace = (select relnamespace from pg_class where oid = 'organisation'::regclass);
  while cardinality(waiting) > 0 loop
    select each into next
    from unnest(waiting) with ordinality as w (each, place)
    where not exists (
      select 1 from pg_constraint f
      where f.contype = 'f' and f.confrelid = each and f.conrelid <> each
        and f.conrelid = any (waiting))
    order by place limit 1;
    if next is null then
      raise exception 'foreign keys lead round in a circle among %', waiting::regclass[];
    end if;
    execute format('delete from %s where organisation_id = $1', next::regclass) using gone;
    waiting := array_remove(waiting, next);
  end loop;
  delete from organisation where id = gone;
  -- Nothing else of this transaction is let through.
  perform set_config('kontor.erased_organisation', '', true);
  return true;
end $$;
