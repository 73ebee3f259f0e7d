package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.security.RequestContext;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents the problem types at their own addresses (RFC 9457, section 3.1.1). */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
class ProblemResource {
  private final List<ProblemType> types;
  private final RequestContext request;

  ProblemResource(@All List<ProblemCatalogue> catalogues, RequestContext request) {
    types = catalogues.stream().<ProblemType>flatMap(each -> each.types().stream()).toList();
    this.request = request;
  }

  @GET
  @Path("/{slug}")
  @PermitAll
  @Operation(
      operationId = "getProblemType",
      summary = "Explain a problem type",
      description = "What a problem `type` means, its status, and what the caller can do about it.")
  public ProblemPage get(String slug) {
    var language = request.language();
    return types.stream()
        .filter(type -> type.slug().equals(slug))
        .findFirst()
        .map(
            type ->
                new ProblemPage(
                    "/problems/" + type.slug(),
                    type.title(language),
                    type.kind().status(),
                    type.explanation(language)))
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
