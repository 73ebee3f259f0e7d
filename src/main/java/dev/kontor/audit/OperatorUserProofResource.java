package dev.kontor.audit;

import dev.kontor.platform.security.OperatorOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a user's activity is as it was written. */
@Path("/v1/operator/users/{userId}/activity/proof")
@Tag(name = "Operators")
class OperatorUserProofResource {
  private final ActivityProofQueries proofs;

  OperatorUserProofResource(ActivityProofQueries proofs) {
    this.proofs = proofs;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "proveUserActivity",
      summary = "Prove a user's activity",
      description = "As that of organisations, for twelve months; also of those that are erased.")
  public ActivityProof prove(UUID userId) {
    return proofs.prove(ActivityLog.USER, userId);
  }
}
