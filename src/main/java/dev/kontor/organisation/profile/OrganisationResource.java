package dev.kontor.organisation.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An organisation's details. */
@Path("/v1/organisations/{organisationId}")
@Tag(name = "Organisations")
class OrganisationResource {
  private final OrganisationService details;
  private final OrganisationQueries queries;
  private final RequestContext request;

  OrganisationResource(
      OrganisationService details, OrganisationQueries queries, RequestContext request) {
    this.details = details;
    this.queries = queries;
    this.request = request;
  }

  @GET
  @Allowed(Right.SEE_ORGANISATION)
  @Operation(
      operationId = "getOrganisation",
      summary = "Read an organisation",
      description =
          "With the version in `ETag`. Externals see its name, its type, and whether it has a logo;"
              + " everything else is null for them.")
  public RestResponse<OrganisationResponse> get(UUID organisationId) {
    var found = queries.get(organisationId);
    var isInside = request.caller().may(Right.READ_ORGANISATION);
    return isInside ? found.ok() : new Versioned<>(found.body().inBrief(), found.version()).ok();
  }

  @PATCH
  @Allowed(Right.EDIT_ORGANISATION)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editOrganisation",
      summary = "Edit an organisation's details",
      description =
          "A JSON Merge Patch: absent members stay, null empties those that may be empty. Phone,"
              + " postal code and VAT number are judged for the address's country. Another country"
              + " may change the currency of the next orders and invoices; what was issued and paid"
              + " in stays as it is. For legal representatives.")
  @Refuses({
    "address-country-unknown",
    "postal-code-invalid",
    "phone-invalid",
    "vat-number-invalid",
    "language-unknown",
    "time-zone-unknown"
  })
  public RestResponse<OrganisationResponse> edit(
      UUID organisationId,
      @RequestBody(content = @Content(schema = @Schema(implementation = OrganisationDetails.class)))
          @NotNull
          JsonNode patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    details.edit(organisationId, patch, IfMatch.orMissing(ifMatch));
    return queries.get(organisationId).ok();
  }
}
