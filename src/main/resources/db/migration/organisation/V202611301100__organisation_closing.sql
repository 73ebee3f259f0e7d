-- A closed organisation is there for nobody any more. Its documents and its ledger stay until
-- kept_until, exclusive, for the provider alone.
alter table organisation
  add column closed_at timestamptz,
  add column kept_until date,
  add constraint ck_organisation_closed check ((closed_at is null) = (kept_until is null));
create index ix_organisation_kept_until on organisation (kept_until) where kept_until is not null;

-- What others join is of open ones only.
create or replace view organisation_summary as
  select o.id, o.name, o.type, l.organisation_id is not null as has_logo,
         o.country, o.language, o.time_zone
  from organisation o left join organisation_logo l on l.organisation_id = o.id
  where o.closed_at is null;
create view closed_organisation as
  select id, type, country, language, closed_at, kept_until
  from organisation where closed_at is not null;

-- Whoever was let in before it was closed adds nothing to it afterwards. Closing locks the
-- organisation's row against the share lock that is taken here: one of the two waits for the other,
-- and then sees what it did.
create function refuse_for_closed() returns trigger language plpgsql as $$
declare
  since timestamptz;
begin
  select closed_at into since from organisation where id = new.organisation_id for key share;
  if since is not null then
    raise exception 'organisation % is closed', new.organisation_id using errcode = 'KT404';
  end if;
  return new;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['membership', 'invitation', 'security_policy', 'billing_address',
      'organisation_logo', 'work_group', 'access_matrix', 'product', 'holding', 'payment_method',
      'top_up', 'invoice_export', 'cart', 'customer_order', 'invoice_payment_attempt',
      'free_option', 'payment_preference'] loop
    execute format('create trigger tr_%1$s_open before insert on %1$s
      for each row execute function refuse_for_closed()', name);
  end loop;
end $$;
