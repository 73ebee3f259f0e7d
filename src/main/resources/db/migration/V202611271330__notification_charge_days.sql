-- Days (UTC) on which an organisation's prepaid account was charged: told of by one mail.
create table charge_day (
  organisation_id uuid not null,
  day date not null,
  constraint pk_charge_day primary key (organisation_id, day),
  constraint fk_charge_day_organisation foreign key (organisation_id) references organisation (id)
);
