-- Who cancelled products is told on their last day.
alter table told_end drop constraint ck_told_end_notice;
alter table told_end add constraint ck_told_end_notice
  check (notice in ('last_day', 'cancelled_last_day', 'ending'));
