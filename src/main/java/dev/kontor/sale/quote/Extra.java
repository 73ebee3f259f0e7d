package dev.kontor.sale.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes with a domain's term, as a line of its own after all terms; nothing makes it cheaper.
 *
 * @param list its price without tax, in minor units: zero or more
 * @param from the first day that it is for
 * @param to the day after the last one
 */
public record Extra(Kind kind, long list, LocalDate from, LocalDate to) {
  /** What it is. */
  @Schema(name = "ExtraKind")
  public enum Kind implements Coded {
    /** For the years of the term. */
    @JsonProperty("renewal_warranty")
    RENEWAL_WARRANTY,
    /** The fee for having it back from its redemption period. */
    @JsonProperty("restoration")
    RESTORATION
  }

  /** The id of its line. */
  String id(Wanted term) {
    return term.id() + "-" + kind.code();
  }

  /** For what its tax is worked out. */
  Wanted of(Wanted term) {
    return new Wanted(
        id(term),
        term.offer(),
        term.period(),
        term.subject(),
        from,
        to,
        term.billingAddressId(),
        null,
        term.productId(),
        null);
  }
}
