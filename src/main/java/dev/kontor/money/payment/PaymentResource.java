package dev.kontor.money.payment;

import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How payments go. */
@Path("/v1/organisations/{organisationId}/payments/{paymentId}")
@Tag(name = "Payments")
class PaymentResource {
  private final Payments payments;

  PaymentResource(Payments payments) {
    this.payments = payments;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "getPayment",
      summary = "Read a payment",
      description =
          "A pending one changes by itself: within seconds with most methods, within days with a"
              + " bank transfer.")
  public PaymentResponse get(UUID organisationId, UUID paymentId) {
    return payments.get(organisationId, paymentId);
  }
}
