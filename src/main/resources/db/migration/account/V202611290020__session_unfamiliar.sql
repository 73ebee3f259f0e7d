-- Whether a session was opened on a device or from a place that the account hadn't seen before.
alter table session add column unfamiliar boolean not null default false;
