package dev.kontor.sale.closing;

import dev.kontor.platform.database.LockTimeouts;
import dev.kontor.platform.idempotency.ActsOnce;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import io.quarkus.logging.Log;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** An organisation is closed (ORG-5). */
@Path("/v1/organisations/{organisationId}/deletion")
@Tag(name = "Organisations")
class DeletionResource {
  /** How often it gives way to others, each time for a tenth of a second. */
  private static final int TRIES = 50;

  private final DeletionService service;
  private final RequestContext request;

  DeletionResource(DeletionService service, RequestContext request) {
    this.service = service;
    this.request = request;
  }

  @GET
  @Allowed(value = Right.ADMINISTER, peopleOnly = true)
  @Operation(
      operationId = "getDeletion",
      summary = "See what stands in the way of closing an organisation",
      description =
          "All at once, each with the call that removes it. Other members stand in the way, but for"
              + " the last legal representative where an administrator asks, whom nobody can remove.")
  public DeletionResponse get(UUID organisationId) {
    return service.preview(request.caller(), organisationId);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.ADMINISTER)
  @FreshPassword
  @ActsOnce
  @ResponseStatus(204)
  @Operation(
      operationId = "deleteOrganisation",
      summary = "Close an organisation",
      description =
          "For good: from now on it is there for nobody, what still runs ends at once, domains are"
              + " given up, and nothing is paid back. Documents and ledger are kept for ten years from"
              + " the end of the financial year. `blockers` of a refusal are those that its steps leave.")
  @Refuses({"deletion-blocked", "export-too-large", "name-wrong"})
  public void delete(UUID organisationId, @NotNull @Valid DeletionRequest asked) {
    for (var tries = 1; ; tries++) {
      try {
        service.close(request.caller(), organisationId, asked);
        Log.infof("Organisation %s was closed", organisationId);
        return;
      } catch (RuntimeException busy) {
        if (tries == TRIES || !LockTimeouts.isBehind(busy)) {
          throw busy;
        }
      }
    }
  }
}
