package dev.kontor.organisation.profile;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Where organisations are made. */
@Path("/v1/organisations")
@Tag(name = "Organisations")
class NewOrganisationResource {
  private final Organisations organisations;
  private final OrganisationQueries queries;
  private final RequestContext request;

  NewOrganisationResource(
      Organisations organisations, OrganisationQueries queries, RequestContext request) {
    this.organisations = organisations;
    this.queries = queries;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "createOrganisation",
      summary = "Create an organisation",
      description =
          "Its creator becomes its legal representative. The address's country decides the currency"
              + " of its orders; without an address the creator's own country does. Its language and time zone are the"
              + " creator's, where nothing else is said.")
  @Refuses({
    "address-country-unknown",
    "postal-code-invalid",
    "phone-invalid",
    "vat-number-invalid",
    "language-unknown",
    "time-zone-unknown",
    "too-many-organisations",
    "too-many-memberships"
  })
  public RestResponse<OrganisationResponse> create(@NotNull @Valid OrganisationDetails given) {
    var id = organisations.create(request.caller().id(), given);
    return queries.get(id).created("/v1/organisations/" + id);
  }
}
