package dev.kontor.sale.invoicepayment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an attempt to pay an invoice went. */
@Schema(name = "InvoicePaymentStatus")
enum AttemptStatus implements Coded {
  /** Its payment is awaited. */
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("paid")
  PAID,
  /** The invoice wasn't paid by it. */
  @JsonProperty("failed")
  FAILED
}
