package dev.kontor.access.apitoken;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user's API token was made, removed, or got a successor.
 *
 * @param notice also the kind of the activity, but for one that was removed by itself
 * @param what its scopes and end, where it was made
 */
public record ApiTokenChanged(
    Person person,
    Subject token,
    String notice,
    Map<String, String> what,
    List<Instant> times,
    String reference)
    implements SecurityEvent {

  static ApiTokenChanged added(Person person, ApiToken token, String reference) {
    return changed(person, "api_token_added", token, List.of(token.expiresAt()), reference);
  }

  /**
   * One got a successor.
   *
   * @param oldEnd when the one ends whose place it takes
   */
  static ApiTokenChanged rotated(
      Person person, ApiToken successor, Instant oldEnd, String reference) {
    return changed(
        person, "api_token_rotated", successor, List.of(successor.expiresAt(), oldEnd), reference);
  }

  static ApiTokenChanged removed(Person person, ApiToken token, String reference) {
    return new ApiTokenChanged(
        person, subject(token), "api_token_removed", Map.of(), List.of(), reference);
  }

  /** One that somebody revoked who had it: with itself. */
  static ApiTokenChanged byItself(Person person, ApiToken token, String reference) {
    return new ApiTokenChanged(
        person, subject(token), "api_token_removed_by_itself", Map.of(), List.of(), reference);
  }

  private static ApiTokenChanged changed(
      Person person, String notice, ApiToken token, List<Instant> times, String reference) {
    return new ApiTokenChanged(person, subject(token), notice, told(token), times, reference);
  }

  static Subject subject(ApiToken token) {
    return new Subject("api_token", token.id(), token.name());
  }

  static Map<String, String> told(ApiToken token) {
    return Map.of(
        "scopes", String.join(" ", token.scopes()),
        "addressRanges", String.join(" ", token.addressRanges()),
        "expiresAt", token.expiresAt().toString());
  }

  @Override
  public Activity activity() {
    var kind = what.isEmpty() ? "api_token_removed" : notice;
    return Activity.ofUser("account." + kind, person.id(), token).changing(Map.of(), what);
  }

  @Override
  public List<String> details() {
    var scopes = what.get("scopes");
    return scopes == null
        ? List.of(token.label())
        : List.of(token.label(), scopes.replace(" ", ", "));
  }
}
