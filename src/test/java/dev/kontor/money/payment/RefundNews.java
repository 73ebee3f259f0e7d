package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import dev.kontor.support.Answer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Wallets;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What a payment provider tells of a refund: by itself, or because it is asked. */
@Singleton
public class RefundNews {
  private final PaymentRefunds refunds;
  private final Sandbox sandbox;
  private final PassingTime time;

  RefundNews(PaymentRefunds refunds, Sandbox sandbox, PassingTime time) {
    this.refunds = refunds;
    this.sandbox = sandbox;
    this.time = time;
  }

  /** A callback with a genuine signature, and a new id. */
  public Answer tell(UUID paymentId, UUID refundId, String status, Money amount) {
    var body =
        """
        {"paymentId": "%s", "refundId": "%s", "status": "%s", \
        "amount": {"amount": "%s", "currency": "%s"}}"""
            .formatted(paymentId, refundId, status, amount.amount(), amount.currency());
    return RefundCallbackTest.signed(sandbox, time, "msg_" + Wallets.newKey(), body).send();
  }

  /** The provider is asked how it stands. */
  public void inquire(UUID refundId, int number) {
    refunds.ask(new RefundInquiry(refundId, number));
  }
}
