package dev.kontor.money.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the provider's bank accounts that customers transfer money to.
 *
 * @param currency ISO 4217
 * @param iban without spaces
 * @param qrIban for QR references; null where those are not used
 */
public record ReceivingAccount(
    String currency, String iban, @Nullable String qrIban, @Nullable String bic) {
  /** The one that a transfer with a reference goes to. */
  public String payee() {
    return Optional.ofNullable(qrIban).orElse(iban);
  }

  /** Whether an account that a bank names is this one. */
  boolean isNamed(String other) {
    return other.equals(iban) || other.equals(qrIban);
  }
}
