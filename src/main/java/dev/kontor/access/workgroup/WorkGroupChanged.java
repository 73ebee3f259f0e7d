package dev.kontor.access.workgroup;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A work group was made, renamed or removed: {@code kind} is {@code group.added} and so on. */
public record WorkGroupChanged(
    String kind,
    UUID organisationId,
    UUID groupId,
    String name,
    Map<String, Object> before,
    Map<String, Object> after)
    implements Recorded {
  static WorkGroupChanged added(UUID organisationId, WorkGroup group) {
    return new WorkGroupChanged(
        "group.added", organisationId, group.id(), group.name(), Map.of(), named(group.name()));
  }

  static WorkGroupChanged renamed(UUID organisationId, WorkGroup group, String before) {
    return new WorkGroupChanged(
        "group.changed",
        organisationId,
        group.id(),
        group.name(),
        named(before),
        named(group.name()));
  }

  static WorkGroupChanged removed(UUID organisationId, WorkGroup group) {
    return new WorkGroupChanged(
        "group.removed", organisationId, group.id(), group.name(), named(group.name()), Map.of());
  }

  private static Map<String, Object> named(String name) {
    return Map.of("name", name);
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(kind, organisationId, new Subject("group", groupId, name))
        .changing(before, after);
  }
}
