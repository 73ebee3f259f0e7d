package dev.kontor.organisation.membership;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Scope;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations that the signed-in user may see: the own ones. */
@Path("/v1/organisations")
@Tag(name = "Organisations")
class OrganisationListResource {
  private final MyOrganisationQueries organisations;
  private final RequestContext request;

  OrganisationListResource(MyOrganisationQueries organisations, RequestContext request) {
    this.organisations = organisations;
    this.request = request;
  }

  @GET
  @Authenticated(scope = Scope.ACCOUNT_READ)
  @Operation(
      operationId = "listOrganisations",
      summary = "List the organisations that one may see",
      description = "Those of the signed-in user, in the order of joining.")
  public Page<MyOrganisationResponse> list(@Valid @BeanParam PageRequest page) {
    return organisations.list(request.caller().id(), page);
  }
}
