package dev.kontor.sale.order;

import dev.kontor.money.payment.ChosenMethod;
import dev.kontor.money.payment.Payment;
import java.util.Optional;
import java.util.UUID;

/** An order; with a payment that is to be carried out, unless there is nothing left to do. */
public record PlacedOrder(UUID id, Optional<Pending> pending) {
  /** A payment with the method that it is asked from. */
  public record Pending(Payment payment, ChosenMethod method) {}
}
