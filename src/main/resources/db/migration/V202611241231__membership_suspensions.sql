-- The channels on which a membership does nothing, parted by spaces; null while it isn't suspended.
alter table membership add column suspended_channels text;
