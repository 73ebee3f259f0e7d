-- The numbers of documents that were erased: their ranges still have no gap.
create table invoice_erased (
  legal_entity text not null,
  year smallint not null,
  kind text not null,
  running integer not null,
  constraint pk_invoice_erased primary key (legal_entity, year, kind, running)
);
create trigger tr_invoice_erased_append_only before update or delete on invoice_erased
  for each row execute function refuse_change();
create trigger tr_invoice_erased_kept before truncate on invoice_erased
  for each statement execute function refuse_truncate();
alter table invoice_erased enable always trigger tr_invoice_erased_append_only;
alter table invoice_erased enable always trigger tr_invoice_erased_kept;

-- Keeps the numbers of an organisation whose documents are about to be erased.
create function keep_invoice_numbers(gone uuid) returns void language sql as $$
  insert into invoice_erased (legal_entity, year, kind, running)
  select legal_entity, year, kind, running from invoice where organisation_id = gone
$$;

-- How the recipient of an organisation's newest document is called.
create view invoice_newest_recipient as
  select distinct on (organisation_id) organisation_id, recipient ->> 'name' as name
  from invoice order by organisation_id, issued_at desc, id desc;
