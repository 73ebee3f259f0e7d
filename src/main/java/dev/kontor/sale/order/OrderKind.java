package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What an order came from. */
public enum OrderKind implements Coded {
  @JsonProperty("cart")
  CART,
  /** Somebody renewed products. */
  @JsonProperty("renewal")
  RENEWAL,
  /** Products were renewed by themselves. */
  @JsonProperty("automatic_renewal")
  AUTOMATIC_RENEWAL,
  /** A product got another offer in the middle of a term. */
  @JsonProperty("change")
  CHANGE,
  /** A domain was had back from its redemption period. */
  @JsonProperty("restore")
  RESTORE,
  /** A domain was renewed on account, since nobody had renewed it. */
  @JsonProperty("warranty")
  WARRANTY
}
