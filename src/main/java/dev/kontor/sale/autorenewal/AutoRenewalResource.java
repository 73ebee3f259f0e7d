package dev.kontor.sale.autorenewal;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Products renew by themselves, or not (SUB-5). */
@Path("/v1/organisations/{organisationId}/auto-renewal")
@Tag(name = "Renewals")
class AutoRenewalResource {
  private final AutoRenewalService service;
  private final RequestContext request;

  AutoRenewalResource(AutoRenewalService service, RequestContext request) {
    this.service = service;
    this.request = request;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @ResponseStatus(204)
  @Operation(
      operationId = "switchAutoRenewal",
      summary = "Have products renew by themselves, or not",
      description =
          "All or none. Whoever isn't an administrator needs `technical` on each; API tokens need `products:write` too. A reminder goes out"
              + " 21 days before the end; its price holds for the attempts, 7, 3 and 1 days before"
              + " it, by the payment preferences.")
  @Refuses({
    "renewed-product-unknown",
    "product-not-renewable",
    "product-cancelled",
    "product-ended",
    "domain-to-be-restored"
  })
  public void switchAll(UUID organisationId, @NotNull @Valid AutoRenewalRequest asked) {
    service.switchAll(request.caller(), organisationId, asked.productIds(), asked.enabled());
  }
}
