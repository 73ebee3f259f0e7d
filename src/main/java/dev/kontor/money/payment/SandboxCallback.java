package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.secret.Secrets;
import java.util.UUID;

/**
 * A callback that the sandbox will make.
 *
 * @param messageId the same when it is made again
 * @param attempt from 1 on
 */
record SandboxCallback(
    UUID paymentId, PaymentStatus status, Money amount, String messageId, int attempt) {
  static SandboxCallback of(ProviderCharge charge, PaymentStatus status) {
    return new SandboxCallback(
        charge.paymentId(), status, charge.amount(), "msg_" + Secrets.newToken(), 1);
  }

  SandboxCallback again() {
    return new SandboxCallback(paymentId, status, amount, messageId, attempt + 1);
  }

  SandboxCallback withAnotherAmount() {
    var more = Money.ofMinor(amount.minor() + 1, amount.currency());
    return new SandboxCallback(paymentId, status, more, messageId, attempt);
  }

  /** As the scheduler keeps it. */
  String text() {
    return String.join(
        " ",
        paymentId.toString(),
        status.code(),
        amount.amount(),
        amount.currency(),
        messageId,
        Integer.toString(attempt));
  }

  static SandboxCallback parse(String text) {
    var parts = text.split(" ", 6);
    return new SandboxCallback(
        UUID.fromString(parts[0]),
        PaymentStatus.of(parts[1]),
        new Money(parts[2], parts[3]),
        parts[4],
        Integer.parseInt(parts[5]));
  }
}
