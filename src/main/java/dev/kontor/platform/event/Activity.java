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
 * @param person whose the subject's label and the values are, a user or an organisation: they can
 *     be read as long as nobody has this one forgotten
 * @param address whose they are, where only an e-mail address is known of them; null otherwise
 */
public record Activity(
    String kind,
    @Nullable UUID organisationId,
    @Nullable UUID userId,
    Subject subject,
    Map<String, ?> before,
    Map<String, ?> after,
    UUID person,
    @Nullable String address) {

  /**
   * A thing that something was done to.
   *
   * @param label how people know it
   */
  public record Subject(String type, UUID id, String label) {}

  /** What is told in it is the user's. */
  public static Activity ofUser(String kind, UUID userId, Subject subject) {
    return new Activity(kind, null, userId, subject, Map.of(), Map.of(), userId, null);
  }

  /** What is told in it is the organisation's, unless it says otherwise. */
  public static Activity ofOrganisation(String kind, UUID organisationId, Subject subject) {
    return new Activity(
        kind, organisationId, null, subject, Map.of(), Map.of(), organisationId, null);
  }

  /** The same act with what it changed. */
  public Activity changing(Map<String, ?> was, Map<String, ?> is) {
    return new Activity(kind, organisationId, userId, subject, was, is, person, address);
  }

  /** The same act, standing in this user's log too, whose the values are. */
  public Activity alsoFor(UUID user) {
    return new Activity(kind, organisationId, user, subject, before, after, user, null);
  }

  /** The same act, told in values of this user or organisation. */
  public Activity about(UUID owner) {
    return new Activity(kind, organisationId, userId, subject, before, after, owner, null);
  }

  /** The same act, told in values of whoever has this e-mail address. */
  public Activity aboutAddress(String email) {
    return new Activity(kind, organisationId, userId, subject, before, after, person, email);
  }
}
