-- Invoices and credit notes as files: made once, and the same ever after.
create table invoice_pdf (
  organisation_id uuid not null,
  invoice_id uuid not null,
  -- The document's, by which the file is called.
  number text not null,
  content bytea not null,
  sha256 bytea not null,
  made_at timestamptz not null,
  constraint pk_invoice_pdf primary key (organisation_id, invoice_id),
  constraint fk_invoice_pdf_invoice foreign key (organisation_id, invoice_id)
    references invoice (organisation_id, id),
  constraint ck_invoice_pdf_sha256 check (sha256 = sha256(content))
);

do $$
begin
  create trigger tr_invoice_pdf_append_only before update or delete on invoice_pdf
    for each row execute function refuse_change();
  create trigger tr_invoice_pdf_kept before truncate on invoice_pdf
    for each statement execute function refuse_truncate();
  alter table invoice_pdf enable always trigger tr_invoice_pdf_append_only;
  alter table invoice_pdf enable always trigger tr_invoice_pdf_kept;
end $$;
