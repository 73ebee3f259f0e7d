package dev.kontor.access.invitation;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.text.Language;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is invited by mail.
 *
 * @param offer what is offered, as activity entries tell it
 * @param invitee where the address has an account
 * @param token for the mail only
 * @param again whether it isn't the first mail
 */
public record InvitationSent(
    UUID organisationId,
    UUID invitationId,
    String email,
    @Nullable Person invitee,
    Language language,
    Role role,
    Map<String, Object> offer,
    InvitingOrganisation organisation,
    String inviterName,
    Instant expiresAt,
    String token,
    boolean again)
    implements Recorded {
  @Override
  public Activity activity() {
    var kind = again ? "invitation.resent" : "invitation.created";
    var sent =
        Activity.ofOrganisation(
                kind, organisationId, new Subject("invitation", invitationId, email))
            .changing(Map.of(), offer);
    return invitee == null ? sent.aboutAddress(email) : sent.about(invitee.id());
  }
}
