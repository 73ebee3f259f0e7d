package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.Payments;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask of top-ups. */
@ApplicationScoped
public class TopUps {
  private final TopUpService service;
  private final Payments payments;

  TopUps(TopUpService service, Payments payments) {
    this.service = service;
    this.payments = payments;
  }

  /** Tops up an account, outside a transaction, since the payment provider is asked. */
  public void topUp(UUID organisationId, Money amount, String paymentMethod) {
    service
        .open(organisationId, new TopUpRequest(amount, paymentMethod))
        .pending()
        .ifPresent(pending -> payments.carryOut(pending.payment(), pending.method()));
  }
}
