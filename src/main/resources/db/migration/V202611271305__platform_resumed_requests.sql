-- A request in several transactions keeps the id of what it made; a repeat is answered with that as it
-- stands.
alter table idempotent_answer add column resource_id uuid;
