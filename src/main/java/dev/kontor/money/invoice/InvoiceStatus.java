package dev.kontor.money.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an invoice stands, as it follows from its payments and credit notes. */
@Schema(name = "InvoiceStatus")
public enum InvoiceStatus implements Coded {
  @JsonProperty("open")
  OPEN,
  /** Partly given back, too. */
  @JsonProperty("paid")
  PAID,
  /** Paid, and given back as a whole. */
  @JsonProperty("refunded")
  REFUNDED,
  /** Credited as a whole before anything was paid. */
  @JsonProperty("cancelled")
  CANCELLED
}
