-- What the renewal warranty of a name costs a year. Where nobody has said so yet, it costs nothing.
alter table domain_extension_price add column warranty bigint not null default 0;
alter table domain_extension_price add constraint ck_domain_extension_price_warranty
  check (warranty >= 0);
