package dev.kontor.money.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands for a payment method at the sandbox: how a payment by it goes. */
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
  AMOUNT_MISMATCH;

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
      case SUCCESS, TIMEOUT -> PaymentStatus.SUCCEEDED;
      case DECLINED, INSUFFICIENT -> PaymentStatus.FAILED;
      default -> PaymentStatus.PENDING;
    };
  }
}
