-- To whom users had us write within a day: hashes of addresses, each with the sender.
create table mail_to_other (
  sender_id uuid not null,
  recipient_key bytea not null,
  sent_at timestamptz not null
);
create index ix_mail_to_other_sender on mail_to_other (sender_id, sent_at);
create index ix_mail_to_other_sent on mail_to_other (sent_at);
