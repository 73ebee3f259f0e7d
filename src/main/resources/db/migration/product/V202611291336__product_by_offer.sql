-- Who has something of an offer is told when its renewals end.
create index ix_product_by_offer on product (offer, organisation_id)
  where offer is not null and status <> 'ended';
