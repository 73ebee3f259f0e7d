package dev.kontor.access.invitation;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation was declined by the invited person, or withdrawn by the organisation.
 *
 * @param invitedBy the user who had invited; null where an organisation's own API token had
 * @param declined whether it was the invited person
 */
public record InvitationEnded(
    UUID organisationId,
    UUID invitationId,
    String email,
    @Nullable UUID invitedBy,
    boolean declined)
    implements Recorded {
  @Override
  public Activity activity() {
    var kind = declined ? "invitation.declined" : "invitation.withdrawn";
    return Activity.ofOrganisation(
            kind, organisationId, new Subject("invitation", invitationId, email))
        .aboutAddress(email);
  }
}
