package dev.kontor.account.recovery;

import dev.kontor.account.identity.Credentials;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The safety of the signed-in user's account. */
@Path("/v1/me")
@Tag(name = "Me")
class CheckupResource {
  private final CheckupService checkup;
  private final Credentials credentials;
  private final RequestContext request;

  CheckupResource(CheckupService checkup, Credentials credentials, RequestContext request) {
    this.checkup = checkup;
    this.credentials = credentials;
    this.request = request;
  }

  @GET
  @Path("/security-checkup")
  @Authenticated
  @Operation(
      operationId = "getSecurityCheckup",
      summary = "Check the safety of the own account",
      description =
          "What would make it safer, most urgent first: second factor, recovery codes, recovery"
              + " address and phone, sessions. Each item names the path that helps.")
  public CheckupResponse check() {
    return checkup.of(request.caller().id(), request.language());
  }

  @POST
  @Path("/secure-account")
  @Authenticated
  @Idempotent
  @ResponseStatus(204)
  @Operation(
      operationId = "secureAccount",
      summary = "Secure the own account",
      description =
          "For users who fear that somebody else is in. All sessions end, that of the caller too,"
              + " and so do links and challenges that wait; from then on signing in takes a new"
              + " password, set by a password reset.")
  public RestResponse<Void> secure() {
    credentials.demandNewPassword(request.caller().id());
    return RestResponse.noContent();
  }
}
