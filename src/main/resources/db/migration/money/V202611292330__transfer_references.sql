-- By which bank transfers are matched. Numbers may have gaps.
create table transfer_reference (
  number bigint generated always as identity,
  organisation_id uuid not null,
  kind text not null,
  -- An invoice, or a top-up.
  target_id uuid not null,
  constraint pk_transfer_reference primary key (number),
  constraint uq_transfer_reference_target unique (organisation_id, kind, target_id),
  constraint fk_transfer_reference_organisation foreign key (organisation_id)
    references organisation (id),
  constraint ck_transfer_reference_kind check (kind in ('invoice', 'top_up'))
);

insert into transfer_reference (organisation_id, kind, target_id)
select organisation_id, 'invoice', id from invoice where due_on is not null order by issued_at, id;

do $$
begin
  create trigger tr_transfer_reference_append_only before update or delete on transfer_reference
    for each row execute function refuse_change();
  create trigger tr_transfer_reference_kept before truncate on transfer_reference
    for each statement execute function refuse_truncate();
  alter table transfer_reference enable always trigger tr_transfer_reference_append_only;
  alter table transfer_reference enable always trigger tr_transfer_reference_kept;
end $$;
