package dev.kontor.operator.support;

import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The code by which the signed-in user proves to the support who they are. */
@Path("/v1/me/support-code")
@Tag(name = "Me")
class MySupportCodeResource {
  private final SupportCodeService codes;
  private final RequestContext request;

  MySupportCodeResource(SupportCodeService codes, RequestContext request) {
    this.codes = codes;
    this.request = request;
  }

  @POST
  @Authenticated
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "makeSupportCode",
      summary = "Make a code to tell the support",
      description =
          "Good once, for fifteen minutes; a new one replaces the one before. Shown here only. For"
              + " the signed-in user.")
  public SupportCodeResponse make() {
    return codes.make(request.caller());
  }
}
