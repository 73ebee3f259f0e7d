package dev.kontor.operator.staff;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Who the operators are. */
@Path("/v1/operator/operators")
@Tag(name = "Operators")
class OperatorResource {
  private final OperatorService operators;
  private final RequestContext request;

  OperatorResource(OperatorService operators, RequestContext request) {
    this.operators = operators;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listOperators",
      summary = "List the operators",
      description = "The longest-serving first.")
  public Page<OperatorResponse> list(@Valid @BeanParam PageRequest page) {
    return operators.list(page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addOperator",
      summary = "Make a user an operator",
      description =
          "Takes the address of a confirmed account. Nothing is open to the new operator until"
              + " they have signed in with a second factor.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OperatorResponse.class)))
  @Refuses({"operator-candidate-unknown", "already-operator"})
  public RestResponse<OperatorResponse> add(@NotNull @Valid AddOperatorRequest asked) {
    var added = operators.add(request.caller(), asked.email());
    return Created.at("/v1/operator/operators/" + added.id(), added);
  }

  @DELETE
  @Path("/{operatorId}")
  @OperatorOnly
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removeOperator",
      summary = "Let somebody be an operator no longer",
      description =
          "Counts from their next request on; their own account stays. Nobody removes oneself, so"
              + " that one operator always stays.")
  @Refuses("operator-oneself")
  public void remove(UUID operatorId) {
    operators.remove(request.caller(), operatorId);
  }
}
