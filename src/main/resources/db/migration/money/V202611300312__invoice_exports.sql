-- What exports read: documents with what never changes of them, and what moved for them, with the
-- places by which an export knows what was there when it began.
create view invoice_document as
  select organisation_id, id, kind, legal_entity, year, running, number, credits_id, reason,
    order_id, currency, issued_at, issued_on, due_on, tax_country, tax_reason, recipient, net, tax,
    total
  from invoice;
create view invoice_movement as
  select p.organisation_id, p.invoice_id, p.kind, p.amount, p.paid_at, e.sequence
  from invoice_payment p
  join ledger_entry_place e on e.organisation_id = p.organisation_id and e.id = p.entry_id;
create view invoice_rate as
  select organisation_id, invoice_id, rate, base, amount from invoice_tax;
create view invoice_reserve as
  select organisation_id, invoice_id, amount from invoice_set_aside;
create view invoice_range as
  select legal_entity, year, kind, last from invoice_counter;

-- The newest credit notes, without reading all the invoices between them.
create index ix_invoice_credit_note on invoice (organisation_id, issued_at desc, id desc)
  where kind = 'credit_note';
