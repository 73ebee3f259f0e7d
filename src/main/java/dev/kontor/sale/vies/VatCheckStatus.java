package dev.kontor.sale.vies;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** How a check of a VAT number went. */
public enum VatCheckStatus implements Coded {
  /** VIES says that it is valid. */
  @JsonProperty("confirmed")
  CONFIRMED,
  /** VIES says that it isn't, or was never asked. */
  @JsonProperty("unconfirmed")
  UNCONFIRMED,
  /** VIES gave no answer that tells. */
  @JsonProperty("unreachable")
  UNREACHABLE
}
