-- Lodging has a VAT rate of its own in some countries, such as Switzerland.
alter table offer drop constraint ck_offer_vat_category;
alter table offer add constraint ck_offer_vat_category
  check (vat_category in ('standard', 'reduced', 'special', 'zero'));
