-- What isn't sold any more is renewed at its last price, until operators end that: from this day on
-- it isn't.
alter table offer add column renewals_end_on date;
