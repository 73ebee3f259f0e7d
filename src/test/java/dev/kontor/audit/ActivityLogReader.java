package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.support.Person;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads whole logs, as tests compare them. */
@Singleton
class ActivityLogReader {
  private final ActivityQueries queries;

  ActivityLogReader(ActivityQueries queries) {
    this.queries = queries;
  }

  /** The log of a person's organisation, and their own. */
  List<String> everything(Person person) {
    var all = new ArrayList<String>();
    entries(ActivityLog.ORGANISATION, person.organisationId()).forEach(each -> all.add("" + each));
    entries(ActivityLog.USER, person.id()).forEach(each -> all.add("" + each));
    return all;
  }

  List<String> labels(UUID organisationId) {
    return entries(ActivityLog.ORGANISATION, organisationId).stream()
        .map(each -> each.subject().label())
        .toList();
  }

  List<ActivityEntry> entries(ActivityLog log, UUID owner) {
    var all = new ArrayList<ActivityEntry>();
    queries.each(Selection.of(log, owner, new ActivityFilter()), all::add);
    return all;
  }
}
