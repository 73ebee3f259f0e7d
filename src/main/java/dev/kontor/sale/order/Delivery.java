package dev.kontor.sale.order;

import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.Products;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.TermPayment;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the products that were ordered; a domain has still to be registered then. */
@Singleton
class Delivery {
  private final Products products;
  private final BackgroundTasks tasks;
  private final Clock clock;

  Delivery(Products products, BackgroundTasks tasks, Clock clock) {
    this.products = products;
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
    if (line.isDomain()) {
      var attempt = new RegistrationAttempt(order.organisationId(), line.id(), 0);
      tasks.schedule(attempt.task(), clock.instant());
    }
  }
}
