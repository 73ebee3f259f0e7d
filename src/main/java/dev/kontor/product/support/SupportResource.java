package dev.kontor.product.support;

import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An organisation's premium support (SUB-7). */
@Path("/v1/organisations/{organisationId}/support")
@Tag(name = "Products")
class SupportResource {
  private final SupportService support;
  private final RequestContext request;

  SupportResource(SupportService support, RequestContext request) {
    this.support = support;
    this.request = request;
  }

  @GET
  @Allowed(Right.SEE_ORGANISATION)
  @Operation(
      operationId = "getSupport",
      summary = "Read the premium support",
      description =
          "`upgrades` are dearer offers for as long or longer; without a product, all there is. Where"
              + " it doesn't run, as once it has expired, `level` is null. For members inside and"
              + " accounting.")
  public SupportResponse get(UUID organisationId) {
    return support.get(request.caller(), organisationId);
  }
}
