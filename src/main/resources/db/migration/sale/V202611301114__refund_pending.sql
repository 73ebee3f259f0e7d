-- What is to go back to where it came from, and isn't there yet.
create view pending_refund as
  select r.organisation_id, r.note_id, p.amount, r.currency
  from invoice_refund_part p
  join invoice_refund r on r.organisation_id = p.organisation_id and r.id = p.refund_id
  where p.status = 'pending';
