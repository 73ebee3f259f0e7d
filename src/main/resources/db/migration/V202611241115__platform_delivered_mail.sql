create index ix_outgoing_mail_delivered_at on outgoing_mail (delivered_at)
  where delivered_at is not null;
