-- How an organisation prefers to pay what is paid by itself.
create table payment_preference (
  organisation_id uuid not null,
  split_prepaid boolean not null,
  constraint pk_payment_preference primary key (organisation_id),
  constraint fk_payment_preference_organisation foreign key (organisation_id)
    references organisation (id)
);

-- In their order: the prepaid account where no method is named. A method that is removed isn't
-- preferred any more.
create table payment_preference_source (
  organisation_id uuid not null,
  position int not null,
  method_id uuid,
  constraint pk_payment_preference_source primary key (organisation_id, position),
  constraint uq_payment_preference_source_method unique (organisation_id, method_id),
  constraint fk_payment_preference_source_preference foreign key (organisation_id)
    references payment_preference (organisation_id),
  constraint fk_payment_preference_source_method foreign key (organisation_id, method_id)
    references payment_method (organisation_id, id) on delete cascade
);
create unique index uq_payment_preference_source_prepaid
  on payment_preference_source (organisation_id) where method_id is null;
