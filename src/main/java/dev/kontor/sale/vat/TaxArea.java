package dev.kontor.sale.vat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** By whose rules a place taxes. */
public enum TaxArea implements Coded {
  /** Switzerland and Liechtenstein, one territory: by the days of service. */
  @JsonProperty("swiss")
  SWISS,

  /** The EU, and parts of its countries with a tax of the same kind: by the day of payment. */
  @JsonProperty("eu")
  EU,

  /** Nothing is charged here. */
  @JsonProperty("outside")
  OUTSIDE
}
