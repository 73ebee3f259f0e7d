package dev.kontor.platform.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an activity log: what was done to what.
 *
 * @param kind such as {@code member.role_changed}
 * @param organisationId in whose log it stands
 * @param userId in which user's log it stands
 * @param subject what it was done to
 * @param before the values that changed, as they were
 * @param after the values that changed, as they are
 */
public record Activity(
    String kind,
    @Nullable UUID organisationId,
    @Nullable UUID userId,
    Subject subject,
    Map<String, ?> before,
    Map<String, ?> after) {

  /**
   * A thing that something was done to.
   *
   * @param label how people know it
   */
  public record Subject(String type, UUID id, String label) {}

  public static Activity ofUser(String kind, UUID userId, Subject subject) {
    return new Activity(kind, null, userId, subject, Map.of(), Map.of());
  }

  public static Activity ofOrganisation(String kind, UUID organisationId, Subject subject) {
    return new Activity(kind, organisationId, null, subject, Map.of(), Map.of());
  }

  /** The same act with what it changed. */
  public Activity changing(Map<String, ?> was, Map<String, ?> is) {
    return new Activity(kind, organisationId, userId, subject, was, is);
  }

  /** The same act, standing in this user's log too. */
  public Activity alsoFor(UUID user) {
    return new Activity(kind, organisationId, user, subject, before, after);
  }
}
