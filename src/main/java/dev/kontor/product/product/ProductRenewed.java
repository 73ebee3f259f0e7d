package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import dev.kontor.product.term.NewTerm;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product goes on for another term.
 *
 * @param offer a code of the catalogue
 * @param period how long the term is, such as {@code P1Y}
 * @param termStart the term's first day: the end of the one before
 * @param termEnd the first day after it
 * @param wasExpired whether it couldn't be used since the end of the one before
 * @param orderLineId what bought the term
 */
public record ProductRenewed(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    String offer,
    String period,
    LocalDate termStart,
    LocalDate termEnd,
    boolean wasExpired,
    @Nullable UUID orderLineId)
    implements Recorded {
  /** Of a product that goes on with a term. */
  static ProductRenewed of(Product product, NewTerm term, boolean wasExpired) {
    return new ProductRenewed(
        product.organisationId(),
        product.id(),
        product.type(),
        product.name(),
        Objects.requireNonNull(term.offer()),
        Objects.requireNonNull(term.period()).name(),
        term.from(),
        Objects.requireNonNull(term.to()),
        wasExpired,
        term.orderLineId());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.renewed", organisationId, ProductSubjects.product(productId, name))
        .changing(
            Map.of("paidUntil", termStart.toString()),
            Map.of("paidUntil", termEnd.toString(), "period", period));
  }
}
