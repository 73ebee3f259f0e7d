package dev.kontor.sale.order;

import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.Payments;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The order that the same call made before, for calls that place one. */
@Singleton
class OrderReplays {
  private final OrderRepository orders;
  private final Payments payments;
  private final ResumableCall call;

  OrderReplays(OrderRepository orders, Payments payments, ResumableCall call) {
    this.orders = orders;
    this.payments = payments;
    this.call = call;
  }

  /**
   * The order of the first call.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code idempotency-key-in-use} where
   *     its provider hasn't answered yet: then that one is still running
   */
  Optional<PlacedOrder> earlier(UUID organisationId) {
    return call.earlier()
        .map(
            id -> {
              var paymentId = orders.find(organisationId, id).orElseThrow().paymentId();
              if (paymentId != null
                  && payments
                      .find(organisationId, paymentId)
                      .filter(Payment::isBeingAsked)
                      .isPresent()) {
                throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
              }
              return new PlacedOrder(id, Optional.empty());
            });
  }

  void made(PlacedOrder placed) {
    call.made(placed.id());
  }
}
