package dev.kontor.access.grant;

import dev.kontor.platform.idempotency.AsksOnly;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** May they? */
@Path("/v1/organisations/{organisationId}/access-checks")
@Tag(name = "Access")
class CheckResource {
  private final CheckQueries checks;
  private final RequestContext request;

  CheckResource(CheckQueries checks, RequestContext request) {
    this.checks = checks;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(value = Right.SEE_ORGANISATION, scope = Scope.PRODUCTS_READ, services = true)
  @AsksOnly
  @Operation(
      operationId = "checkAccess",
      summary = "Ask whether somebody may do something with a product",
      description =
          "One question, or up to 1,000 in `checks`, answered in their order, of roles, grants,"
              + " work groups, expiry, locks, maintenance, suspensions, blocks and required second factors"
              + " as they are at this moment. Without `memberId` and `userId` it is about the"
              + " calling user; who manages members may ask about others, and so may product"
              + " services, with their credential, as far as products of their types go. Of a"
              + " required second factor the channels `desktop`, `mobile` and `protocol` are free."
              + " Who comes with an app token is asked about with what its claims say: a token has"
              + " ended when its app password was removed, or its user blocked or secured since."
              + " Something that isn't there is answered by its reason, not by a problem.")
  @Refuses("check-incomplete")
  public RestResponse<CheckResults> check(
      UUID organisationId, @NotNull @Valid CheckRequest questions) {
    return RestResponse.ok(checks.answer(request.caller(), organisationId, questions));
  }
}
