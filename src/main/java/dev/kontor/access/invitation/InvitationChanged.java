package dev.kontor.access.invitation;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** An open invitation got another role or permission. */
public record InvitationChanged(
    UUID organisationId,
    UUID invitationId,
    String email,
    Map<String, Object> before,
    Map<String, Object> after)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "invitation.changed", organisationId, new Subject("invitation", invitationId, email))
        .aboutAddress(email)
        .changing(before, after);
  }
}
