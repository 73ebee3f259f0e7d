package dev.kontor.sale.order;

import dev.kontor.money.payment.ChosenMethod;
import java.time.Duration;

/** How is paid what the prepaid account doesn't pay. */
public sealed interface RestPayment {
  /** There is no such rest. */
  record Nothing() implements RestPayment {}

  /**
   * By a payment method.
   *
   * @param waitsFor how long its money is waited for
   */
  record ByMethod(ChosenMethod method, Duration waitsFor) implements RestPayment {}

  /** Later, by an open invoice: what was ordered is delivered before. */
  record OnAccount() implements RestPayment {}

  /** By bank transfer, for invoices that are open until it comes. */
  record ByTransfer() implements RestPayment {}
}
