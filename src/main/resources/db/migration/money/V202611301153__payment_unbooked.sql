-- Money that came in another amount than was asked for, and that nobody has booked yet.
create view unbooked_payment as
  select organisation_id, id, reported_amount as amount, reported_currency as currency
  from payment where reported_amount is not null and booked_to is null;
