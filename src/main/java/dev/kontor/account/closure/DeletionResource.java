package dev.kontor.account.closure;

import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What closing the own account would come to. */
@Path("/v1/me/deletion")
@Tag(name = "Me")
class DeletionResource {
  private final AccountMemberships memberships;
  private final StaffAccounts staff;
  private final ClosureConfig config;
  private final RequestContext request;
  private final Clock clock;

  DeletionResource(
      AccountMemberships memberships,
      StaffAccounts staff,
      ClosureConfig config,
      RequestContext request,
      Clock clock) {
    this.memberships = memberships;
    this.staff = staff;
    this.config = config;
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "previewAccountDeletion",
      summary = "See what closing the account means",
      description =
          "What is in its way, what is erased when the account was closed for 30 days, and what is"
              + " kept, why, and until when.")
  public DeletionResponse get() {
    var userId = request.caller().id();
    return DeletionResponse.of(
        staff.isOperator(userId),
        memberships.representedAlone(userId),
        clock.instant().plus(config.closedFor()),
        request.language());
  }
}
