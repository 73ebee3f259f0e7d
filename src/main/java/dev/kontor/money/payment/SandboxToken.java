package dev.kontor.money.payment;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands for a payment method at the sandbox: how a payment by it goes, and its refunds. */
enum SandboxToken {
  SUCCESS,
  DECLINED,
  INSUFFICIENT,
  PENDING_SUCCESS,
  PENDING_FAILURE,
  LATE,
  TIMEOUT,
  DUPLICATE_CALLBACK,
  OUT_OF_ORDER,
  AMOUNT_MISMATCH,
  REFUND_DECLINED,
  REFUND_PENDING;

  static final String PREFIX = "sandbox:";

  String text() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<SandboxToken> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }

  /** What the sandbox answers at once. */
  PaymentStatus atOnce() {
    return switch (this) {
      case SUCCESS, TIMEOUT, REFUND_DECLINED, REFUND_PENDING -> PaymentStatus.SUCCEEDED;
      case DECLINED, INSUFFICIENT -> PaymentStatus.FAILED;
      default -> PaymentStatus.PENDING;
    };
  }

  /** What the sandbox answers at once where a payment is to be given back. */
  PaymentRefundStatus refundAtOnce() {
    return switch (this) {
      case REFUND_DECLINED -> PaymentRefundStatus.FAILED;
      case REFUND_PENDING, LATE -> PaymentRefundStatus.PENDING;
      default -> PaymentRefundStatus.SUCCEEDED;
    };
  }

  /** When what is pending at first is given back. */
  Duration refundSettlesAfter() {
    return this == LATE ? Duration.ofDays(3) : SandboxService.SETTLES_AFTER;
  }
}
