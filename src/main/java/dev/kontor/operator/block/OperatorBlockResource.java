package dev.kontor.operator.block;

import dev.kontor.operator.block.BlockTable.Target;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Keeping somebody out. */
@Path("/v1/operator/users/{userId}/block")
@Tag(name = "Operators")
class OperatorBlockResource {
  private final BlockService blocks;
  private final RequestContext request;

  OperatorBlockResource(BlockService blocks, RequestContext request) {
    this.blocks = blocks;
    this.request = request;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "blockUser",
      summary = "Block a membership or an account",
      description =
          "A suspended membership opens nothing of its organisation from the next request on;"
              + " nothing is deleted and no role changes. A blocked account has no sessions, and"
              + " nobody signs in to it. Needs a verified support code or evidence. The legal"
              + " representatives, or the user, are told by mail.")
  @Refuses({"identity-unproved", "verification-invalid", "block-scope-mismatch", "own-affair"})
  public BlockResponse put(UUID userId, @NotNull @Valid BlockRequest asked) {
    return blocks.put(request.caller(), userId, asked);
  }

  @DELETE
  @OperatorOnly
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "unblockUser",
      summary = "Lift a block",
      description =
          "Everything is open again from the next request on; sessions that ended stay ended. The"
              + " legal representatives, or the user, are told by mail.")
  @Refuses({"block-scope-unknown", "block-scope-mismatch", "own-affair"})
  public void lift(
      UUID userId,
      @Parameter(
              description = "Of one membership, or of the account",
              example = "account",
              required = true,
              schema = @Schema(implementation = BlockScope.class))
          @QueryParam("scope")
          @Nullable String scope,
      @Parameter(
              description = "Of the membership",
              example = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90")
          @QueryParam("organisationId")
          @Nullable String organisationId) {
    var known =
        BlockScope.of(scope)
            .orElseThrow(() -> BlockProblem.BLOCK_SCOPE_UNKNOWN.exception().onQuery("scope"));
    if ((known == BlockScope.MEMBERSHIP) != (organisationId != null)) {
      throw mismatch();
    }
    blocks.lift(request.caller(), new Target(userId, known, parse(organisationId)));
  }

  private static @Nullable UUID parse(@Nullable String id) {
    return id == null ? null : Ids.read(id).orElseThrow(OperatorBlockResource::mismatch);
  }

  private static RuntimeException mismatch() {
    return BlockProblem.BLOCK_SCOPE_MISMATCH.exception().onQuery("organisationId");
  }
}
