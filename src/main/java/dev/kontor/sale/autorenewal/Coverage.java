package dev.kontor.sale.autorenewal;

import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.renewal.NextTerm;
import dev.kontor.sale.renewal.NextTerms;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what a way of paying can pay for. */
@Singleton
class Coverage {
  private final NextTerms terms;
  private final RenewalOrders orders;

  Coverage(NextTerms terms, RenewalOrders orders) {
    this.terms = terms;
    this.orders = orders;
  }

  /**
   * What can be paid for.
   *
   * @param quote of these terms, with what the prepaid account pays
   * @param method pays the rest; null where there is none
   */
  record Covered(List<NextTerm> terms, Quote quote, @Nullable UUID method) {}

  /**
   * What a way may pay for; whether a payment method does is known once it was asked.
   *
   * @param due the most urgent first
   */
  Optional<Covered> of(UUID organisationId, Way way, List<NextTerm> due) {
    if (way instanceof Way.ByMethod method) {
      var part = method.afterPrepaid() ? PrepaidPart.ALL : PrepaidPart.NOTHING;
      var quote = terms.quote(organisationId, due, part);
      return orders.canOrder(organisationId, quote, method.id())
          ? Optional.of(new Covered(due, quote, method.id()))
          : Optional.empty();
    }
    return way instanceof Way.SomeFromPrepaid
        ? some(organisationId, due)
        : all(organisationId, due);
  }

  private Optional<Covered> all(UUID organisationId, List<NextTerm> due) {
    var quote = terms.quote(organisationId, due, PrepaidPart.ALL);
    return quote.rest() == 0 && orders.canOrder(organisationId, quote, null)
        ? Optional.of(new Covered(due, quote, null))
        : Optional.empty();
  }

  /** Tax is rounded for all together: what seemed to fit may not, and the least urgent goes. */
  private Optional<Covered> some(UUID organisationId, List<NextTerm> due) {
    var chosen = affordable(organisationId, due);
    while (!chosen.isEmpty()) {
      var covered = all(organisationId, chosen);
      if (covered.isPresent()) {
        return covered;
      }
      chosen = chosen.subList(0, chosen.size() - 1);
    }
    return Optional.empty();
  }

  private List<NextTerm> affordable(UUID organisationId, List<NextTerm> due) {
    var quote = terms.quote(organisationId, due, PrepaidPart.ALL);
    var taxes = quote.price().taxOfLines();
    var left = quote.available();
    var chosen = new ArrayList<NextTerm>();
    for (int i = 0; i < due.size(); i++) {
      var line = quote.price().lines().get(i);
      var gross = line.net() + taxes.getOrDefault(line.id(), 0L);
      if (gross <= left) {
        left -= gross;
        chosen.add(due.get(i));
      }
    }
    return chosen;
  }
}
