-- Nobody buys anything for a closed organisation, nor gives it credit. Money that comes for it all the
-- same, or returns, is posted to its account, where it is found.
create trigger tr_ledger_transaction_open before insert on ledger_transaction for each row
  when (new.kind in ('promotional_credit', 'goodwill_credit', 'charge', 'order', 'invoice_payment',
    'order_refund', 'refund', 'reversal'))
  execute function refuse_for_closed();
