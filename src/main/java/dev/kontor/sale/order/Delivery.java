package dev.kontor.sale.order;

import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.Products;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.TermPayment;
import dev.kontor.sale.promotion.LastingDiscounts;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the products that were ordered; a domain has still to be registered then. */
@Singleton
class Delivery {
  private final Products products;
  private final LastingDiscounts discounts;
  private final BackgroundTasks tasks;
  private final Clock clock;

  Delivery(Products products, LastingDiscounts discounts, BackgroundTasks tasks, Clock clock) {
    this.products = products;
    this.discounts = discounts;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Makes the product of a line, in the transaction that settles its order.
   *
   * @param payment what pays it
   */
  void make(CustomerOrder order, OrderLine line, TermPayment payment) {
    var term =
        new NewTerm(
            line.startsOn(),
            line.endsOn(),
            line.offer(),
            line.period(),
            line.id(),
            line.net(),
            line.tax(),
            order.currency(),
            payment);
    products.create(
        order.organisationId(), line.becomesId(), line.product(), term, line.subscription());
    line.delivered();
    var couponId = line.couponId();
    if (couponId != null) {
      discounts.begin(bought(order, line), couponId);
    }
    if (line.isDomain()) {
      var attempt = new RegistrationAttempt(order.organisationId(), line.id(), 0);
      tasks.schedule(attempt.task(), clock.instant());
    }
  }

  private static LastingDiscounts.Bought bought(CustomerOrder order, OrderLine line) {
    return new LastingDiscounts.Bought(
        order.organisationId(),
        line.becomesId(),
        line.offer(),
        line.period(),
        order.currency(),
        line.discount());
  }
}
