-- The provider's product services: programs that ask what people may, and tell what they hold.
create table product_service (
  id uuid not null,
  code text not null,
  credential_hash bytea not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_product_service primary key (id),
  constraint uq_product_service_code unique (code),
  constraint uq_product_service_credential unique (credential_hash),
  constraint ck_product_service_code check (code ~ '^[a-z][a-z0-9_-]{1,39}$')
);

create table product_service_type (
  service_id uuid not null,
  type text not null,
  constraint pk_product_service_type primary key (service_id, type),
  constraint fk_product_service_type_service foreign key (service_id)
    references product_service (id) on delete cascade,
  constraint fk_product_service_type_type foreign key (type) references product_type (code)
);
create index ix_product_service_type_type on product_service_type (type, service_id);

-- What a user keeps in a product, as the product's own service told it.
create table holding (
  organisation_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  user_id uuid not null,
  kind text not null,
  reference text not null,
  label text not null,
  -- Of mailboxes: whether the account's password is the mailbox's too.
  follows_account boolean not null,
  constraint pk_holding primary key (organisation_id, id),
  constraint uq_holding_reference unique (organisation_id, product_id, user_id, kind, reference),
  constraint fk_holding_product foreign key (organisation_id, product_id)
    references product (organisation_id, id) on delete cascade,
  constraint fk_holding_user foreign key (user_id) references user_account (id),
  constraint ck_holding_kind
    check (kind in ('drive_data', 'mailbox', 'foreign_mailbox', 'calendar', 'address_book'))
);
create index ix_holding_user on holding (user_id, organisation_id, id);

-- What a service learns, in the order of the transactions that caused it: an event can be told once
-- all transactions that began before its own have ended, so that none slips in behind a cursor.
create table service_event (
  service_id uuid not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  id uuid not null,
  sealed_event bytea not null,
  created_at timestamptz not null,
  constraint pk_service_event primary key (service_id, transaction_id, id),
  constraint fk_service_event_service foreign key (service_id)
    references product_service (id) on delete cascade
);
create index ix_service_event_created_at on service_event (created_at);
