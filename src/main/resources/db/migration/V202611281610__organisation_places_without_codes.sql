-- Where letters arrive without a postal code, an address has none.
alter table organisation drop constraint ck_organisation_address;
alter table organisation add constraint ck_organisation_address
  check (
    num_nulls(address_line1, address_city, address_country) in (0, 3)
    and (address_postal_code is null or address_country is not null)
  );
alter table billing_address alter column address_postal_code drop not null;
