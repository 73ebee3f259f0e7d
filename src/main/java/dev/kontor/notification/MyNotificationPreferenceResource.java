package dev.kontor.notification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which security mails the signed-in user wants. */
@Path("/v1/me/notification-preferences")
@Tag(name = "Me")
class MyNotificationPreferenceResource {
  private final MutedAlertService alerts;
  private final RequestContext request;

  MyNotificationPreferenceResource(MutedAlertService alerts, RequestContext request) {
    this.alerts = alerts;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getNotificationPreferences",
      summary = "Read which security mails one gets",
      description = "Notices of changes to the account aren't among them: they always come.")
  public NotificationPreferences preferences() {
    return alerts.get(request.caller().id());
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Authenticated
  @Operation(
      operationId = "editNotificationPreferences",
      summary = "Choose which security mails one gets",
      description = "A JSON Merge Patch. Notices of changes to the account always come.")
  public NotificationPreferences edit(
      @RequestBody(
              content = @Content(schema = @Schema(implementation = NotificationPreferences.class)))
          @NotNull
          JsonNode patch) {
    return alerts.edit(request.caller().id(), patch);
  }
}
