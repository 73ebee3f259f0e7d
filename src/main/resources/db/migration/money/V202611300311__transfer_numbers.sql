-- The numbers of references, for lists of what they were given to.
create view transfer_reference_summary as
  select organisation_id, kind, target_id, number from transfer_reference;
