-- For whom the documents of a closed organisation are there without a sign-in, by the link of a mail.
create table invoice_copy (
  organisation_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint pk_invoice_copy primary key (organisation_id, id),
  constraint uq_invoice_copy_token unique (token_hash),
  constraint fk_invoice_copy_organisation foreign key (organisation_id) references organisation (id)
);
create index ix_invoice_copy_expires on invoice_copy (expires_at);
