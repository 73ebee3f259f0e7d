package dev.kontor.organisation.membership;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Scope;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where the signed-in user belongs. */
@Path("/v1/me/organisations")
@Tag(name = "Me")
class MyOrganisationResource {
  private final MyOrganisationQueries organisations;
  private final MemberService members;
  private final RequestContext request;

  MyOrganisationResource(
      MyOrganisationQueries organisations, MemberService members, RequestContext request) {
    this.organisations = organisations;
    this.members = members;
    this.request = request;
  }

  @GET
  @Authenticated(scope = Scope.ACCOUNT_READ, unprotectedToo = true)
  @Operation(
      operationId = "listOwnOrganisations",
      summary = "List the own organisations",
      description = "With the role in each, in the order of joining.")
  public Page<MyOrganisationResponse> list(@Valid @BeanParam PageRequest page) {
    return organisations.list(request.caller().id(), page);
  }

  @DELETE
  @Path("/{organisationId}")
  @Authenticated(unprotectedToo = true)
  @ResponseStatus(204)
  @Operation(
      operationId = "leaveOrganisation",
      summary = "Leave an organisation",
      description =
          "Ends the own membership at once. The last legal representative can't leave. Where the"
              + " organisation requires a second factor, externals may leave without one; all"
              + " others enrol first.")
  @Refuses({"last-legal-representative", "membership-suspended", "second-factor-required"})
  public void leave(UUID organisationId) {
    members.leave(request.caller(), organisationId);
  }
}
