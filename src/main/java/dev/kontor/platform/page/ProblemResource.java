package dev.kontor.platform.page;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.security.RequestContext;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Documents the problem types at their own addresses (RFC 9457, section 3.1.1): for programs, and
 * for people who open such an address in a browser.
 */
@Path(ProblemResource.PATH)
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Reference")
class ProblemResource {
  static final String PATH = "/problems";

  private final List<ProblemType> types;
  private final ProblemPages pages;
  private final RequestContext request;

  ProblemResource(
      @All List<ProblemCatalogue> catalogues, ProblemPages pages, RequestContext request) {
    types =
        catalogues.stream()
            .<ProblemType>flatMap(each -> each.types().stream())
            .sorted(Comparator.comparing(ProblemType::slug))
            .toList();
    this.pages = pages;
    this.request = request;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProblemTypes",
      summary = "List the problem types",
      description =
          "Every `type` that a refusal may have, with its title in the language of `Accept-Language`"
              + " and its status. Given whole. A page for people where `Accept` prefers"
              + " `text/html`.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProblemList.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public RestResponse<Object> list(@Context HttpHeaders headers) {
    var language = request.language();
    var items = types.stream().map(type -> ProblemSummary.of(type, language)).toList();
    return isForPeople(headers) ? pages.list(items, language) : json(new ProblemList(items));
  }

  @GET
  @Path("/{slug}")
  @PermitAll
  @Operation(
      operationId = "getProblemType",
      summary = "Explain a problem type",
      description =
          "What a problem `type` means, its status, and what the caller can do about it. A page for"
              + " people where `Accept` prefers `text/html`.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProblemPage.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public RestResponse<Object> get(String slug, @Context HttpHeaders headers) {
    var language = request.language();
    var problem =
        types.stream()
            .filter(type -> type.slug().equals(slug))
            .findFirst()
            .map(type -> ProblemPage.of(type, language))
            .orElseThrow(CommonProblem.NOT_FOUND::exception);
    return isForPeople(headers) ? pages.of(problem, language) : json(problem);
  }

  private static boolean isForPeople(HttpHeaders headers) {
    return AcceptedForm.isPage(headers.getRequestHeader(HttpHeaders.ACCEPT));
  }

  private static RestResponse<Object> json(Object body) {
    return ResponseBuilder.ok(body, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.VARY, Pages.VARY)
        .build();
  }
}
