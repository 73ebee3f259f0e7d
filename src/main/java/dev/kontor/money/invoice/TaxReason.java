package dev.kontor.money.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Why a sale is taxed as it is. */
public enum TaxReason implements Coded {
  /** In the seller's own country. */
  @JsonProperty("domestic")
  DOMESTIC,
  /** At the rates of the customer's country. */
  @JsonProperty("consumer")
  CONSUMER,
  /** The customer, a company, owes the tax. */
  @JsonProperty("reverse_charge")
  REVERSE_CHARGE,
  /** Where the seller owes no tax. */
  @JsonProperty("outside")
  OUTSIDE
}
