package dev.kontor.access.apitoken;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own API token was made, removed, or got a successor.
 *
 * @param change {@code added}, {@code rotated} or {@code removed}: also the end of the activity's
 *     kind
 * @param what its scopes and end, where it was made
 * @param expiresAt of the token, or of the successor
 * @param oldEnd when the one ends that got a successor
 */
public record OrganisationApiTokenChanged(
    UUID organisationId,
    Subject token,
    String change,
    Map<String, String> what,
    Instant expiresAt,
    @Nullable Instant oldEnd,
    String reference)
    implements Recorded {

  static OrganisationApiTokenChanged added(ApiToken token, String reference) {
    return of(token, "added", ApiTokenChanged.told(token), null, reference);
  }

  static OrganisationApiTokenChanged rotated(ApiToken successor, Instant oldEnd, String reference) {
    return of(successor, "rotated", ApiTokenChanged.told(successor), oldEnd, reference);
  }

  static OrganisationApiTokenChanged removed(ApiToken token, String reference) {
    return of(token, "removed", Map.of(), null, reference);
  }

  private static OrganisationApiTokenChanged of(
      ApiToken token,
      String change,
      Map<String, String> what,
      @Nullable Instant oldEnd,
      String reference) {
    return new OrganisationApiTokenChanged(
        Objects.requireNonNull(token.organisationId()),
        ApiTokenChanged.subject(token),
        change,
        what,
        token.expiresAt(),
        oldEnd,
        reference);
  }

  /** As mails list them; empty of one that was removed. */
  public String scopes() {
    return what.getOrDefault("scopes", "").replace(" ", ", ");
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation("api_token." + change, organisationId, token)
        .changing(Map.of(), what);
  }
}
