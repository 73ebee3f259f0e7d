package dev.kontor.product.term;

import dev.kontor.product.catalogue.BillingPeriod;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** Terms as they are bought, each act a transaction of its own. */
final class Bought {
  private Bought() {}

  /** For 10.00 and 0.81 tax, by card. */
  static NewTerm byCard(LocalDate from, BillingPeriod period, int anchorDay, UUID orderLineId) {
    return new NewTerm(
        from,
        period.end(from, anchorDay),
        "drive_team",
        period,
        orderLineId,
        1000,
        81,
        "CHF",
        new TermPayment(1081, 0, 0, 0, 0));
  }

  static NewTerm month(LocalDate from) {
    return byCard(from, BillingPeriod.P1M, 31, UUID.randomUUID());
  }

  static <T> T in(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
