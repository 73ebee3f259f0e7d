package dev.kontor.notification;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The security mails that were sent to the signed-in user. */
@Path("/v1/me/security-mails")
@Tag(name = "Me")
class MySecurityMailResource {
  private final SecurityMailTable log;
  private final Cursors cursors;
  private final RequestContext request;

  MySecurityMailResource(SecurityMailTable log, Cursors cursors, RequestContext request) {
    this.log = log;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listSecurityMails",
      summary = "List the security mails that were sent",
      description =
          "Newest first, for twelve months. A mail whose reference isn't here isn't genuine.")
  public Page<SecurityMailResponse> mails(@Valid @BeanParam PageRequest page) {
    var user = request.caller().id();
    var list = "security mails " + user;
    return cursors.page(
        list,
        page,
        Cursor.LAST,
        (after, limit) -> log.list(user, after, limit),
        last -> new Cursor(last.sentAt(), last.id()));
  }
}
