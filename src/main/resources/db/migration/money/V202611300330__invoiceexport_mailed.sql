-- Exports of invoices that are prepared in the background and mailed. Their files aren't kept: what
-- stood at the bound is read anew whenever somebody downloads one.
create table invoice_export (
  id uuid not null,
  organisation_id uuid not null,
  asked_by uuid not null,
  format text not null,
  bom boolean not null,
  -- The filter.
  wanted_status text,
  wanted_kind text,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- Up to where documents and payments count.
  bound jsonb not null,
  -- Documents.
  total int not null,
  done int not null default 0,
  -- The last document that is done.
  reached_at timestamptz,
  reached_id uuid,
  -- Which piece of work comes next, and how often it went wrong.
  step int not null default 0,
  tries int not null default 0,
  status text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz,
  constraint pk_invoice_export primary key (id),
  constraint fk_invoice_export_organisation foreign key (organisation_id)
    references organisation (id),
  constraint ck_invoice_export_format check (format in ('csv', 'xlsx', 'zip')),
  constraint ck_invoice_export_done check (done between 0 and total),
  constraint ck_invoice_export_reached check ((reached_at is null) = (reached_id is null)),
  constraint ck_invoice_export_status check (status in ('running', 'ready', 'failed')),
  constraint ck_invoice_export_ended check ((ended_at is null) = (status = 'running')),
  constraint ck_invoice_export_expires
    check ((expires_at is not null) = (status = 'ready') and (status <> 'ready' or done = total))
);
create index ix_invoice_export_running on invoice_export (organisation_id)
  where status = 'running';
create index ix_invoice_export_running_of_person on invoice_export (asked_by)
  where status = 'running';
create index ix_invoice_export_ended on invoice_export (ended_at) where status <> 'running';
