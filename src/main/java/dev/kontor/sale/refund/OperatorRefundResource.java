package dev.kontor.sale.refund;

import dev.kontor.platform.security.OperatorOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of refunds. */
@Path("/v1/operator/refunds/{refundId}")
@Tag(name = "Operators")
class OperatorRefundResource {
  private final RefundService refunds;

  OperatorRefundResource(RefundService refunds) {
    this.refunds = refunds;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "getRefund",
      summary = "Read a refund",
      description = "With its parts as they stand: a payment provider may take days.")
  public RefundResponse get(UUID refundId) {
    return refunds.get(refundId);
  }
}
