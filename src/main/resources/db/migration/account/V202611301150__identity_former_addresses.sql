-- A former address itself, sealed by its user's key: where organisations have named it is found by it.
alter table former_address add column sealed_address bytea not null default '';
