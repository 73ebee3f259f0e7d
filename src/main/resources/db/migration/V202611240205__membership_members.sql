create table membership (
  organisation_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  role text not null,
  accounting boolean not null,
  joined_at timestamptz not null,
  notify_billing boolean not null,
  notify_technical boolean not null,
  notify_domains boolean not null,
  notify_security boolean not null,
  notify_news boolean not null,
  version bigint not null,
  constraint pk_membership primary key (organisation_id, id),
  constraint uq_membership_user unique (organisation_id, user_id),
  constraint fk_membership_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_membership_user foreign key (user_id) references user_account (id),
  constraint ck_membership_role
    check (role in ('legal_representative', 'administrator', 'collaborator', 'external')),
  constraint ck_membership_accounting check (not accounting or role in ('collaborator', 'external'))
);
create index ix_membership_order on membership (organisation_id, joined_at, id);
create index ix_membership_role on membership (organisation_id, role, joined_at, id);
create index ix_membership_user on membership (user_id, joined_at, organisation_id);

create table invitation (
  organisation_id uuid not null,
  id uuid not null,
  email text not null,
  email_key text not null,
  role text not null,
  accounting boolean not null,
  language text not null,
  token_hash bytea not null,
  status text not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  version bigint not null,
  constraint pk_invitation primary key (organisation_id, id),
  constraint uq_invitation_token unique (token_hash),
  constraint fk_invitation_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_invitation_invited_by foreign key (invited_by) references user_account (id),
  constraint ck_invitation_role
    check (role in ('legal_representative', 'administrator', 'collaborator', 'external')),
  constraint ck_invitation_status check (status in ('open', 'accepted', 'declined', 'withdrawn'))
);
create unique index uq_invitation_open on invitation (organisation_id, email_key)
  where status = 'open';
create index ix_invitation_order on invitation (organisation_id, created_at, id);
create index ix_invitation_email on invitation (email_key, created_at);

-- What other features may join.
create view membership_summary as
  select organisation_id, id, user_id, role, accounting, joined_at from membership;
