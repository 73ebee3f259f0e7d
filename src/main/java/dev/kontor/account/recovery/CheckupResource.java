package dev.kontor.account.recovery;

import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How safe the signed-in user's account is. */
@Path("/v1/me/security-checkup")
@Tag(name = "Me")
class CheckupResource {
  private final CheckupService checkup;
  private final RequestContext request;

  CheckupResource(CheckupService checkup, RequestContext request) {
    this.checkup = checkup;
    this.request = request;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getSecurityCheckup",
      summary = "Check the safety of the own account",
      description =
          "What would make it safer, most urgent first: second factor, recovery codes, recovery"
              + " address and phone, sessions, app passwords, API tokens. Each item names the path that helps.")
  public CheckupResponse check() {
    return checkup.of(request.caller().id(), request.language());
  }
}
