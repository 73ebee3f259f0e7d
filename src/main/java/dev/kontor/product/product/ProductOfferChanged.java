package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import dev.kontor.product.term.NewTerm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product has another offer in the middle of a term, which ended then.
 *
 * @param termStart the first day of the new term
 * @param orderLineId what bought it
 */
public record ProductOfferChanged(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    Terms before,
    Terms after,
    LocalDate termStart,
    @Nullable UUID orderLineId)
    implements Recorded {
  /**
   * What a product's terms are of.
   *
   * @param offer a code of the catalogue
   * @param period how long each is, such as {@code P1Y}
   * @param paidUntil the first day after the last one
   */
  public record Terms(
      @Nullable String offer, @Nullable String period, @Nullable LocalDate paidUntil) {
    private Map<String, Object> told() {
      var told = new HashMap<String, Object>();
      if (offer != null) {
        told.put("offer", offer);
      }
      if (period != null) {
        told.put("period", period);
      }
      if (paidUntil != null) {
        told.put("paidUntil", paidUntil.toString());
      }
      return told;
    }
  }

  /** Of a product that goes on with a term of another offer. */
  static ProductOfferChanged of(Product product, Terms before, NewTerm term) {
    return new ProductOfferChanged(
        product.organisationId(),
        product.id(),
        product.type(),
        product.name(),
        before,
        new Terms(term.offer(), Objects.requireNonNull(term.period()).name(), term.to()),
        term.from(),
        term.orderLineId());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.offer_changed", organisationId, ProductSubjects.product(productId, name))
        .changing(before.told(), after.told());
  }
}
