package dev.kontor.sale.vat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What is known of a recipient's VAT number. */
public enum VatNumberCheck implements Coded {
  @JsonProperty("confirmed")
  CONFIRMED,
  @JsonProperty("unconfirmed")
  UNCONFIRMED,
  /** Nobody could tell: it counts as not confirmed. */
  @JsonProperty("unreachable")
  UNREACHABLE,
  /** There is no number. */
  @JsonProperty("none")
  NONE
}
