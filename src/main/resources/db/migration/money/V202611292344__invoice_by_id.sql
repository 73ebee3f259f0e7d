-- Whose an invoice is that an operator names.
create index ix_invoice_id on invoice (id);
