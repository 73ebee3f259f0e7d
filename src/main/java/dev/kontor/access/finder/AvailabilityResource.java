package dev.kontor.access.finder;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.Throttled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether domains are free. */
@Path("/v1/domains/{name}/availability")
@Tag(name = "Finder")
class AvailabilityResource {
  private final Availabilities availabilities;
  private final RequestContext request;

  AvailabilityResource(Availabilities availabilities, RequestContext request) {
    this.availabilities = availabilities;
    this.request = request;
  }

  @GET
  @Authenticated(scope = Scope.PRODUCTS_READ)
  @Throttled(value = "domain-availability", perCaller = true)
  @Operation(
      operationId = "checkDomain",
      summary = "Tell whether a domain is free to register",
      description =
          "And in which of the caller's organisations it is, where they may see it. Of what others"
              + " have, it tells no more than a registry: that it is taken. The registry that comes"
              + " with the service is a sandbox, in which some well-known names such as"
              + " `example.com` are others'. To try what else may happen, it refuses all that is"
              + " asked for names beginning with `refused-`, which look free, and gives no answer"
              + " at the first two tries for those beginning with `silent-`, and to every second"
              + " question with `flaky-`. It registers `early-` for 30 days less and `late-` for 30"
              + " days more than was asked for, and has `moved-` expire 30 days before it said.")
  @Refuses("domain-not-registrable")
  public AvailabilityResponse check(String name) {
    return availabilities.of(request.caller(), name);
  }
}
