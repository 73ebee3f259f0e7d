-- What is set aside on the prepaid account for an open invoice, and is taken with its payment.
create table invoice_set_aside (
  organisation_id uuid not null,
  invoice_id uuid not null,
  hold_id uuid not null,
  -- Minor units.
  amount bigint not null,
  constraint pk_invoice_set_aside primary key (organisation_id, invoice_id),
  constraint fk_invoice_set_aside_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint ck_invoice_set_aside_amount check (amount > 0)
);

do $$
begin
  create trigger tr_invoice_set_aside_append_only before update or delete on invoice_set_aside
    for each row execute function refuse_change();
  create trigger tr_invoice_set_aside_kept before truncate on invoice_set_aside
    for each statement execute function refuse_truncate();
  alter table invoice_set_aside enable always trigger tr_invoice_set_aside_append_only;
  alter table invoice_set_aside enable always trigger tr_invoice_set_aside_kept;
end $$;

create or replace view invoice_state as
  select i.*, p.paid, p.paid_at, c.credited, c.returned,
    case when i.kind = 'credit_note' then 'paid'
      when p.paid = 0 and i.total > 0 and c.credited = i.total then 'cancelled'
      when p.paid > 0 and c.credited = i.total then 'refunded'
      when p.paid > 0 or i.total = 0 then 'paid'
      else 'open' end as status,
    case when i.due_on is null or p.paid > 0 then 0 else least(i.total - c.credited, coalesce((
      select s.amount from invoice_set_aside s
      where s.organisation_id = i.organisation_id and s.invoice_id = i.id), 0)) end as set_aside
  from invoice i
  cross join lateral (
    select coalesce(sum(p.amount), 0)::bigint as paid, max(p.paid_at) as paid_at
    from invoice_payment p
    where p.organisation_id = i.organisation_id and p.invoice_id = i.id) p
  cross join lateral (
    select coalesce(sum(c.total), 0)::bigint as credited,
      coalesce(sum((select sum(r.amount) from invoice_payment r
        where r.organisation_id = c.organisation_id and r.invoice_id = c.id)), 0)::bigint
        as returned
    from invoice c
    where c.organisation_id = i.organisation_id and c.credits_id = i.id) c;
