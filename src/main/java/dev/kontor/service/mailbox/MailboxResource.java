package dev.kontor.service.mailbox;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in user's own mailboxes. */
@Path("/v1/me/mailboxes")
@Tag(name = "Me")
class MailboxResource {
  private final MailboxTable mailboxes;
  private final MailboxService service;
  private final Cursors cursors;
  private final RequestContext request;

  MailboxResource(
      MailboxTable mailboxes, MailboxService service, Cursors cursors, RequestContext request) {
    this.mailboxes = mailboxes;
    this.service = service;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listMailboxes",
      summary = "List one's own mailboxes",
      description =
          "In all organisations, as their mail services tell. One with the account's own address"
              + " has to be decided on when the password is changed.")
  public Page<MailboxResponse> list(@Valid @BeanParam PageRequest page) {
    var list = "mailboxes of " + request.caller().id();
    var email = email();
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> mailboxes.list(request.caller().id(), after.id(), limit),
            last -> Cursor.at(last.id()))
        .map(each -> MailboxResponse.of(each, email));
  }

  @PATCH
  @Path("/{holdingId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @FreshPassword
  @Throttled("password-network")
  @Operation(
      operationId = "editMailbox",
      summary = "Have a mailbox follow the account's password, or not",
      description =
          "The mail service learns a verifier, never the password. A mail tells of it; it stands"
              + " in the activity.")
  @Refuses({"mailbox-password-missing", "password-wrong", "password-too-weak"})
  public MailboxResponse edit(UUID holdingId, @NotNull @Valid EditMailboxRequest asked) {
    service.edit(request.caller().id(), holdingId, asked);
    return mailboxes
        .find(request.caller().id(), holdingId)
        .map(each -> MailboxResponse.of(each, email()))
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private String email() {
    return Objects.requireNonNull(request.caller().email());
  }
}
