package dev.kontor.money.payment;

import dev.kontor.support.Answer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Wallets;
import jakarta.inject.Singleton;

/** What a payment provider tells of a payment. */
@Singleton
public class PaymentNews {
  private final Sandbox sandbox;
  private final PassingTime time;

  PaymentNews(Sandbox sandbox, PassingTime time) {
    this.sandbox = sandbox;
    this.time = time;
  }

  /** A callback about so many francs, with a genuine signature and a new id. */
  public Answer tell(String paymentId, String status, String francs) {
    var body =
        """
        {"paymentId": "%s", "status": "%s", "amount": {"amount": "%s", "currency": "CHF"}}"""
            .formatted(paymentId, status, francs);
    return RefundCallbackTest.signed(sandbox, time, "msg_" + Wallets.newKey(), body).send();
  }
}
