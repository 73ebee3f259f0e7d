package dev.kontor.organisation.policy;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Reminds all members who lack a second factor. */
@Path("/v1/organisations/{organisationId}/security-reminders")
@Tag(name = "Security policy")
class ReminderResource {
  private final ReminderService reminders;

  ReminderResource(ReminderService reminders) {
    this.reminders = reminders;
  }

  @POST
  @Allowed(Right.ADMINISTER)
  @Idempotent
  @ResponseStatus(202)
  @Operation(
      operationId = "remindMembers",
      summary = "Remind all members without a second factor",
      description =
          "Each who reads notices of security at most once a day (UTC), up to 1,000 in one call and"
              + " as many as the caller may have mailed in a day; who is left gets theirs with the"
              + " next one.")
  public RestResponse<RemindersResponse> remindAll(UUID organisationId) {
    return RestResponse.accepted(new RemindersResponse(reminders.remindAll(organisationId)));
  }
}
