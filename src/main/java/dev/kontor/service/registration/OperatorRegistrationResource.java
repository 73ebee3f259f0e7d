package dev.kontor.service.registration;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.idempotency.ShowsSecret;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The provider's product services, as operators register them. */
@Path("/v1/operator/services")
@Tag(name = "Operators")
class OperatorRegistrationResource {
  private final RegistrationService registrations;
  private final RequestContext request;

  OperatorRegistrationResource(RegistrationService registrations, RequestContext request) {
    this.registrations = registrations;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listServices",
      summary = "List the product services",
      description = "The oldest first.")
  public Page<ServiceResponse> list(@Valid @BeanParam PageRequest page) {
    return registrations.list(page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "addService",
      summary = "Register a product service",
      description =
          "The answer shows the service's credential, this once: a bearer for the calls that are"
              + " open to services, about products of the named types.")
  @APIResponse(
      responseCode = "201",
      headers = {@Header(name = "Location"), @Header(name = "ETag")},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ServiceAdded.class)))
  @Refuses({"service-code-taken", "service-type-unknown"})
  public RestResponse<ServiceAdded> add(@NotNull @Valid AddServiceRequest asked) {
    var added = registrations.add(request.caller(), asked);
    return added.created("/v1/operator/services/" + added.body().id());
  }

  @GET
  @Path("/{serviceId}")
  @OperatorOnly
  @Operation(
      operationId = "getService",
      summary = "Read a product service",
      description = "With the version in `ETag`.")
  public RestResponse<ServiceResponse> get(UUID serviceId) {
    return registrations.get(serviceId).ok();
  }

  @PATCH
  @Path("/{serviceId}")
  @OperatorOnly
  @FreshPassword
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editService",
      summary = "Change which product types a service serves",
      description = "Counts from its next call on; its code stays.")
  @Refuses("service-type-unknown")
  public RestResponse<ServiceResponse> edit(
      UUID serviceId,
      @RequestBody(content = @Content(schema = @Schema(implementation = ServiceDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return registrations.edit(request.caller(), serviceId, patch, IfMatch.orMissing(ifMatch)).ok();
  }

  @DELETE
  @Path("/{serviceId}")
  @OperatorOnly
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removeService",
      summary = "Remove a product service",
      description =
          "Its credential ends at once, and what it hasn't read of its events is dropped.")
  public void remove(UUID serviceId) {
    registrations.remove(request.caller(), serviceId);
  }

  @POST
  @Path("/{serviceId}/credentials")
  @OperatorOnly
  @FreshPassword
  @ShowsSecret
  @ResponseStatus(201)
  @Operation(
      operationId = "rotateServiceCredential",
      summary = "Give a product service a new credential",
      description = "Shown this once. The one before it ends at once, also for a call that waits.")
  public ServiceCredentialResponse rotate(UUID serviceId) {
    return registrations.rotate(request.caller(), serviceId);
  }
}
