-- How often that way was tried before without the provider's ever hearing of it.
alter table automatic_renewal add column tries int not null default 0;
alter table automatic_renewal add constraint ck_automatic_renewal_tries check (tries >= 0);
