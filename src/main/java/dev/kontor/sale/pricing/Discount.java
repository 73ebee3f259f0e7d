package dev.kontor.sale.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Coded;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that lowers the price of items. An item has one discount at most: the first in the list
 * that names it.
 *
 * @param source the coupon's code, or the free option's id
 * @param items the ids of the items that it is good for
 */
public record Discount(Kind kind, String source, Effect effect, Set<String> items) {
  /** Where a discount comes from. */
  @Schema(name = "DiscountKind")
  public enum Kind implements Coded {
    @JsonProperty("coupon")
    COUPON,
    @JsonProperty("free_option")
    FREE_OPTION
  }

  /** By how much the price is lowered. */
  public sealed interface Effect {}

  /** A share of each item's price. */
  public record Share(Percent percent) implements Effect {}

  /**
   * So much of all the items' prices together, spread over them.
   *
   * @param minor in minor units, more than zero
   */
  public record Amount(long minor) implements Effect {
    public Amount {
      if (minor <= 0) {
        throw new IllegalArgumentException("No discount: " + minor);
      }
    }
  }

  public Discount {
    items = Set.copyOf(items);
  }

  /** The whole price. */
  public static Effect whole() {
    return new Share(new Percent(10_000));
  }
}
