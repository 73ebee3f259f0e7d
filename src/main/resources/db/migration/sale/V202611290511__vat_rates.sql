-- A rate holds from its day until another one of the same place and category begins. What once held
-- is never changed. Which places there are, vat-rates.yaml says.
create table vat_rate (
  place text not null,
  category text not null,
  valid_from date not null,
  basis_points int not null,
  constraint pk_vat_rate primary key (place, category, valid_from),
  constraint ck_vat_rate_place check (place ~ '^[A-Z]{2}(-[A-Z0-9]{2,3})?$'),
  constraint ck_vat_rate_category check (category in ('standard', 'reduced', 'special')),
  constraint ck_vat_rate_basis_points check (basis_points between 0 and 5000)
);
