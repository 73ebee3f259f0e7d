package dev.kontor.audit;

import dev.kontor.platform.security.OperatorOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an organisation's activity is as it was written. */
@Path("/v1/operator/organisations/{organisationId}/activity/proof")
@Tag(name = "Operators")
class OperatorOrganisationProofResource {
  private final ActivityProofQueries proofs;

  OperatorOrganisationProofResource(ActivityProofQueries proofs) {
    this.proofs = proofs;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "proveOrganisationActivity",
      summary = "Prove an organisation's activity",
      description =
          "Whether it is as it was written, which doesn't need to be readable: also of those that"
              + " are closed.")
  public ActivityProof prove(UUID organisationId) {
    return proofs.prove(ActivityLog.ORGANISATION, organisationId);
  }
}
