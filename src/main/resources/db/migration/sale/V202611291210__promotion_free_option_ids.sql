-- Operators name free options by their ids alone.
create unique index uq_free_option_id on free_option (id);
