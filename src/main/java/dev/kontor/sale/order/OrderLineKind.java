package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import dev.kontor.sale.quote.Extra;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line of an order buys. */
enum OrderLineKind implements Coded {
  /** A product that wasn't there before. */
  @JsonProperty("new")
  NEW,
  /** Another term of a product. */
  @JsonProperty("renewal")
  RENEWAL,
  /** A term of another offer, from now on. */
  @JsonProperty("change")
  CHANGE,
  /** The fee for a domain that is had back from its redemption period. */
  @JsonProperty("restore")
  RESTORE,
  /** The renewal warranty of a domain, for the years of its term. */
  @JsonProperty("warranty")
  WARRANTY;

  /** Of what comes with a term. */
  static OrderLineKind of(Extra.@Nullable Kind extra) {
    return switch (Objects.requireNonNull(extra)) {
      case RENEWAL_WARRANTY -> WARRANTY;
      case RESTORATION -> RESTORE;
    };
  }
}
