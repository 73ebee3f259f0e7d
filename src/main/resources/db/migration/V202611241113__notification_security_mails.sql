create table security_mail (
  user_id uuid not null,
  id uuid not null,
  kind text not null,
  reference text not null,
  recipient text not null,
  sent_at timestamptz not null,
  constraint pk_security_mail primary key (user_id, id),
  constraint fk_security_mail_user foreign key (user_id) references user_account (id) on delete cascade
);
create index ix_security_mail_order on security_mail (user_id, sent_at desc, id desc);
create index ix_security_mail_sent_at on security_mail (sent_at);

create table notification_preference (
  user_id uuid not null,
  -- Alerts that aren't wanted, parted by spaces.
  muted text not null,
  constraint pk_notification_preference primary key (user_id),
  constraint fk_notification_preference_user foreign key (user_id)
    references user_account (id) on delete cascade
);
