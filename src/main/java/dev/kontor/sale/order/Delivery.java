package dev.kontor.sale.order;

import dev.kontor.money.ledger.Proceeds;
import dev.kontor.money.ledger.Split;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.Products;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.term.NewTerm;
import dev.kontor.sale.promotion.LastingDiscounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the products that were ordered, or has them go on; registries have still to be told of
 * domains then.
 */
@Singleton
class Delivery {
  private final Products products;
  private final Subscriptions subscriptions;
  private final LastingDiscounts discounts;
  private final Changes changes;
  private final BackgroundTasks tasks;
  private final Clock clock;

  Delivery(
      Products products,
      Subscriptions subscriptions,
      LastingDiscounts discounts,
      Changes changes,
      BackgroundTasks tasks,
      Clock clock) {
    this.products = products;
    this.subscriptions = subscriptions;
    this.discounts = discounts;
    this.changes = changes;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Whether the products of an order can still go on for its terms, which aren't over already, or
   * be had back for them.
   *
   * @param ordered terms of products that are there
   */
  boolean canRenew(CustomerOrder order, List<OrderLine> ordered) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var terms = ordered.stream().filter(OrderLine::isTerm).toList();
    var from = terms.stream().collect(Collectors.toMap(OrderLine::becomesId, OrderLine::startsOn));
    return terms.stream().allMatch(each -> each.endsOn().isAfter(today))
        && (order.kind() == OrderKind.RESTORE
            ? subscriptions.canRestore(order.organisationId(), from, today)
            : subscriptions.canRenew(order.organisationId(), from, today));
  }

  /**
   * Whether the product of an order can still get another offer.
   *
   * @param ordered its one line
   */
  boolean canChange(CustomerOrder order, List<OrderLine> ordered) {
    return ordered.stream().allMatch(each -> changes.canChange(order, each));
  }

  /**
   * Delivers an order, in the transaction that settles it.
   *
   * @param credited what credit notes took of lines already, by line
   * @param payments what pays each line
   * @return where on the prepaid account lies what was credited for it
   */
  Split deliver(
      CustomerOrder order,
      List<OrderLine> ordered,
      Map<UUID, Proceeds> credited,
      TermPayments payments) {
    var terms = new LinkedHashMap<UUID, NewTerm>();
    var givenBack = Split.NOTHING;
    for (var line : ordered) {
      var price = left(line, credited);
      var payment = payments.next(price.total());
      if (line.isTerm()) {
        var term = line.term(order.currency(), price.first(payment.total()), payment);
        if (line.isChange()) {
          givenBack = givenBack.plus(changes.change(order, line, term));
        } else if (line.isRenewal()) {
          terms.put(line.becomesId(), term);
        } else {
          make(order, line, term);
        }
      }
      line.delivered();
    }
    if (!terms.isEmpty()) {
      renew(order, ordered, terms);
    }
    for (var line : ordered) {
      if (line.isDomain() && line.isTerm()) {
        var attempt = new RegistrationAttempt(order.organisationId(), line.id(), 0);
        tasks.schedule(attempt.task(), clock.instant());
      }
    }
    return givenBack;
  }

  /** Its tax isn't always that of the lines of the invoice, to the minor unit. */
  private static Proceeds left(OrderLine line, Map<UUID, Proceeds> credited) {
    var price = line.price();
    var taken = credited.getOrDefault(line.id(), Proceeds.NOTHING);
    return new Proceeds(
        Math.max(0, price.net() - taken.net()), Math.max(0, price.tax() - taken.tax()));
  }

  private void make(CustomerOrder order, OrderLine line, NewTerm term) {
    products.create(
        order.organisationId(), line.becomesId(), line.product(), term, line.subscription());
    var couponId = line.couponId();
    if (couponId != null) {
      discounts.begin(bought(order, line), couponId);
    }
  }

  private void renew(CustomerOrder order, List<OrderLine> ordered, Map<UUID, NewTerm> terms) {
    subscriptions.renew(order.organisationId(), terms);
    // Of domains once their registry has renewed them.
    var next =
        ordered.stream()
            .filter(each -> !each.isDomain())
            .collect(
                Collectors.toMap(
                    OrderLine::becomesId,
                    each -> new LastingDiscounts.NextTerm(each.offer(), each.period())));
    discounts.renewed(order.organisationId(), order.currency(), next);
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
