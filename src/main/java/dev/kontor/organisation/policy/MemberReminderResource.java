package dev.kontor.organisation.policy;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Reminds one member of the second factor. */
@Path("/v1/organisations/{organisationId}/members/{memberId}/security-reminder")
@Tag(name = "Security policy")
class MemberReminderResource {
  private final ReminderService reminders;

  MemberReminderResource(ReminderService reminders) {
    this.reminders = reminders;
  }

  @POST
  @Allowed(Right.ADMINISTER)
  @Idempotent
  @ResponseStatus(202)
  @Operation(
      operationId = "remindMember",
      summary = "Remind a member of the second factor",
      description =
          "By a mail that shows them the state of their own security settings; once a day (UTC), be"
              + " it alone or with all.")
  @Refuses("member-protected")
  public RestResponse<Void> remind(UUID organisationId, UUID memberId) {
    reminders.remind(organisationId, memberId);
    return RestResponse.accepted();
  }
}
