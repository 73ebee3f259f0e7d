package dev.kontor.account.recovery;

import dev.kontor.account.identity.Credentials;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The signed-in user's way to throw out whoever is in. */
@Path("/v1/me/secure-account")
@Tag(name = "Me")
class SecureAccountResource {
  private final Credentials credentials;
  private final RequestContext request;

  SecureAccountResource(Credentials credentials, RequestContext request) {
    this.credentials = credentials;
    this.request = request;
  }

  @POST
  @Authenticated
  @Idempotent
  @ResponseStatus(204)
  @Operation(
      operationId = "secureAccount",
      summary = "Secure the own account",
      description =
          "For users who fear that somebody else is in. All sessions end, that of the caller too,"
              + " and so do app passwords, API tokens, links and challenges that wait; from then on"
              + " signing in takes a new password, set by a password reset. Organisations' own API"
              + " tokens go on.")
  public RestResponse<Void> secure() {
    credentials.demandNewPassword(request.caller().id());
    return RestResponse.noContent();
  }
}
