-- What others did to somebody, wherever they did it.
create index ix_organisation_activity_person on organisation_activity (person_id, organisation_id, id);
