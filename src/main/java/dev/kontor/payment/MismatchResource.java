package dev.kontor.payment;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments that somebody has to look at. */
@Path("/v1/operator/payments/mismatches")
@Tag(name = "Operators")
class MismatchResource {
  private final Payments payments;

  MismatchResource(Payments payments) {
    this.payments = payments;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listPaymentMismatches",
      summary = "List payments with another amount",
      description =
          "Payments of which the provider says that it took another amount than was asked for: it"
              + " wasn't posted. The oldest first. For operators only.")
  public Page<MismatchResponse> list(@Valid @BeanParam PageRequest page) {
    return payments.mismatches(page);
  }
}
