package dev.kontor.notification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** The security mails of the signed-in user: which are wanted, and what was sent. */
@Path("/v1/me")
@Tag(name = "Me")
class MyNotificationResource {
  private final MutedAlertService alerts;
  private final SecurityMailTable log;
  private final Cursors cursors;
  private final RequestContext request;

  MyNotificationResource(
      MutedAlertService alerts, SecurityMailTable log, Cursors cursors, RequestContext request) {
    this.alerts = alerts;
    this.log = log;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Path("/notification-preferences")
  @Authenticated
  @Operation(
      operationId = "getNotificationPreferences",
      summary = "Read which security mails one gets",
      description = "Notices of changes to the account aren't among them: they always come.")
  public NotificationPreferences preferences() {
    return alerts.get(request.caller().id());
  }

  @PATCH
  @Path("/notification-preferences")
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

  @GET
  @Path("/security-mails")
  @Authenticated
  @Operation(
      operationId = "listSecurityMails",
      summary = "List the security mails that were sent",
      description =
          "Newest first, for twelve months. A mail whose reference isn't here isn't genuine.")
  public Page<SecurityMailResponse> mails(@Valid @BeanParam PageRequest page) {
    var user = request.caller().id();
    var list = "security mails " + user;
    var rows = log.list(user, cursors.read(list, page, Cursor.LAST), page.limit());
    return Page.of(rows, page.limit(), last -> cursors.write(list, last.sentAt(), last.id()));
  }
}
