package dev.kontor.sale.order;

import dev.kontor.money.payment.Payments;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask of orders. */
@ApplicationScoped
public class Checkouts {
  private final CheckoutService checkout;
  private final Payments payments;

  Checkouts(CheckoutService checkout, Payments payments) {
    this.checkout = checkout;
    this.payments = payments;
  }

  /** Orders what is in a cart, outside a transaction, since the payment provider is asked. */
  public void order(
      UUID orderedBy, UUID organisationId, UUID cartId, Money total, String paymentMethod) {
    checkout
        .place(
            orderedBy,
            organisationId,
            cartId,
            new CheckoutRequest(total, paymentMethod, null, null, null),
            null)
        .pending()
        .ifPresent(each -> payments.carryOut(each.payment(), each.method()));
  }
}
