-- When messages went to a user or a number, by its keyed hash, for as long as a limit counts them.
create table text_message_sent (
  key_hash bytea not null,
  sent_at timestamptz not null
);
create index ix_text_message_sent_key on text_message_sent (key_hash, sent_at);
create index ix_text_message_sent_sent_at on text_message_sent (sent_at);
