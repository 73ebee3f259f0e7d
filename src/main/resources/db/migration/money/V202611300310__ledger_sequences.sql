-- Where entries stand in their account, and how far each account has come, for what is read as it
-- stood at one moment.
create view ledger_entry_place as
  select organisation_id, id, currency, sequence from ledger_transaction;
create view ledger_account_place as
  select organisation_id, currency, sequence from ledger_account;
