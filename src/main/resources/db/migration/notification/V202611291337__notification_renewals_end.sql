-- How far the telling has come that an offer's renewals end, or don't any more: a later one takes
-- the place of one that is under way.
create table renewals_end_notice (
  offer text not null,
  id uuid not null,
  -- Null where the end was taken back.
  ends_on date,
  -- The last organisation that was told, in the order of their ids.
  told_until uuid,
  constraint pk_renewals_end_notice primary key (offer),
  constraint uq_renewals_end_notice_id unique (id),
  constraint fk_renewals_end_notice_offer foreign key (offer) references offer (code)
);
