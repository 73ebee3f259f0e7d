-- Up to which link a user's chain is dropped with its months, and its hash: it is proved from there.
-- The highest one counts: links are in the order of transactions, so one before it may still stand
-- in a month that is kept.
alter table user_activity_head
  add column dropped_to bigint not null default 0,
  add column dropped_hash bytea,
  add constraint ck_user_activity_head_dropped check ((dropped_to = 0) = (dropped_hash is null));
