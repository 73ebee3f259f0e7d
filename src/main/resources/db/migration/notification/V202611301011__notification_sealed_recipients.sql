-- Where a mail went is sealed by its user's key; a task seals what was written before.
alter table security_mail
  add column sealed_recipient bytea,
  alter column recipient set default '';
create index ix_security_mail_plain on security_mail (user_id, id) where sealed_recipient is null;
