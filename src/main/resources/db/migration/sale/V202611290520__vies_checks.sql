-- What VIES was asked and said about VAT numbers: date and consultation number belong to the books
-- of each sale that relied on it. A number that couldn't be asked about is noted, too.
create table vat_check (
  id uuid not null,
  vat_number text not null,
  status text not null,
  checked_on timestamptz not null,
  consultation_number text,
  name text,
  address text,
  constraint pk_vat_check primary key (id),
  constraint ck_vat_check_number check (vat_number ~ '^[A-Z]{2}[0-9A-Z+*]{2,14}$'),
  constraint ck_vat_check_status check (status in ('confirmed', 'unconfirmed', 'unreachable')),
  constraint ck_vat_check_told check (
    status <> 'unreachable' or num_nonnulls(consultation_number, name, address) = 0),
  constraint ck_vat_check_lengths check (
    length(consultation_number) <= 64 and length(name) <= 200 and length(address) <= 500)
);
create index ix_vat_check_latest on vat_check (vat_number, checked_on desc, id desc);

create trigger tr_vat_check_append_only before update or delete on vat_check
  for each row execute function refuse_change();
create trigger tr_vat_check_kept before truncate on vat_check
  for each statement execute function refuse_truncate();
alter table vat_check enable always trigger tr_vat_check_append_only;
alter table vat_check enable always trigger tr_vat_check_kept;
