package dev.kontor.sale.autorenewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.product.ProductReinstated;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.OrderEnded;
import dev.kontor.sale.order.OrderKind;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.renewal.RenewalDays;
import dev.kontor.sale.renewal.RenewalRecipients;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes attempts, and goes on to the next way of paying where an order comes to nothing: unless
 * that way was never asked.
 */
@Singleton
class Attempts {
  private static final String CANCELLED = "cancelled";

  /** Money may have come: staff look into it before another source is charged. */
  private static final String MISMATCH = "amount_mismatch";

  /** A crash came before the provider was asked. */
  private static final String NOT_STARTED = "not_started";

  private final AttemptService service;
  private final AutomaticOrderRepository automatic;
  private final RenewalOrders orders;
  private final RenewalRecipients recipients;
  private final Subscriptions subscriptions;
  private final RenewalDays days;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  Attempts(
      AttemptService service,
      AutomaticOrderRepository automatic,
      RenewalOrders orders,
      RenewalRecipients recipients,
      Subscriptions subscriptions,
      RenewalDays days,
      Organisations organisations,
      BackgroundTasks tasks,
      Ids ids,
      Clock clock) {
    this.service = service;
    this.automatic = automatic;
    this.orders = orders;
    this.recipients = recipients;
    this.subscriptions = subscriptions;
    this.days = days;
    this.organisations = organisations;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Without a transaction, since the payment provider is asked. */
  void attempt(Attempt attempt) {
    var due = service.due(attempt);
    if (!due.isEmpty()) {
      recipients.askAbout(attempt.organisationId(), due.stream().map(Subscribed::id).toList());
      service.attempt(attempt).ifPresent(orders::carryOut);
    }
  }

  /**
   * Whoever cancels an order doesn't want it: it is tried again on the next day for that only.
   * Whoever cancels a product doesn't want that one: the others of its order don't miss their last
   * day for it.
   */
  void ended(@Observes OrderEnded event) {
    if (RenewalOrders.PRODUCT_CANCELLED.equals(event.failure())) {
      tryStill(event.organisationId(), event.orderId());
    } else if (event.kind() == OrderKind.AUTOMATIC_RENEWAL) {
      if (!event.status().equals(CANCELLED) && !MISMATCH.equals(event.failure())) {
        automatic
            .find(event.organisationId(), event.orderId())
            .map(AutomaticOrder::attempt)
            .map(each -> NOT_STARTED.equals(event.failure()) ? each.again() : each.next())
            .ifPresent(each -> tasks.schedule(each.task(), clock.instant()));
      }
    } else if (event.kind() != OrderKind.CART && !RenewalOrders.REPLACED.equals(event.failure())) {
      tryStill(event.organisationId(), event.orderId());
    }
  }

  /** A product whose last attempt it missed while it was cancelled. */
  void reinstated(@Observes ProductReinstated event) {
    tryStill(event.organisationId(), List.of(event.productId()), ids.next());
  }

  /** It kept products from their last attempt (SUB-11). */
  private void tryStill(UUID organisationId, UUID orderId) {
    tryStill(organisationId, orders.products(organisationId, orderId), orderId);
  }

  private void tryStill(UUID organisationId, List<UUID> productIds, UUID after) {
    var zone = organisations.timeZone(organisationId);
    var now = clock.instant();
    subscriptions.find(organisationId, productIds).stream()
        .filter(each -> each.status() == ProductStatus.ACTIVE && each.autoRenewal())
        .map(Subscribed::end)
        .filter(end -> RenewalDays.isBeforeEnd(end, now))
        .map(end -> end.minusDays(RenewalDays.LAST))
        .filter(day -> !days.instant(day, zone).isAfter(now))
        .distinct()
        .forEach(
            day -> tasks.schedule(Attempt.first(organisationId, day).after(after).task(), now));
  }
}
