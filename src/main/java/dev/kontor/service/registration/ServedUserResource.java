package dev.kontor.service.registration;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.ServiceOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What product services read of users. */
@Path("/v1/service/users/{userId}")
@Tag(name = "Product services")
class ServedUserResource {
  private final ServedUserQueries users;
  private final RequestContext request;

  ServedUserResource(ServedUserQueries users, RequestContext request) {
    this.users = users;
    this.request = request;
  }

  @GET
  @ServiceOnly
  @Operation(
      operationId = "getServedUser",
      summary = "Read a user of one's products",
      description =
          "Of members of organisations that have a product of the service's types, and of no other"
              + " of their organisations. For product services.")
  public ServedUserResponse user(UUID userId) {
    return users.get(request.caller().id(), userId);
  }
}
