-- A person's data is found by their address, also where others have named it.
create index ix_cart_line_contact on cart_line (lower(contact_email))
  where contact_email is not null;
create index ix_customer_order_line_contact on customer_order_line (lower(contact_email))
  where contact_email is not null;
create index ix_product_contact on product (lower(attributes ->> 'contactEmail'))
  where attributes ->> 'contactEmail' is not null;
create index ix_billing_address_email on billing_address (lower(email)) where email is not null;
create index ix_organisation_email on organisation (lower(email)) where email is not null;
-- What somebody did, wherever they did it.
create index ix_organisation_activity_actor on organisation_activity (actor_id, organisation_id, id);
