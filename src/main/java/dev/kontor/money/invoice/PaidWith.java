package dev.kontor.money.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the money for an invoice came from, and where a credit note returned it to. */
@Schema(name = "InvoicePaymentKind")
public enum PaidWith implements Coded {
  /** A payment by card, transfer and the like. */
  @JsonProperty("external")
  EXTERNAL,
  /** What was paid in to the prepaid account. */
  @JsonProperty("paid_in")
  PAID_IN,
  /** Promotional or goodwill credit. */
  @JsonProperty("credit")
  CREDIT
}
