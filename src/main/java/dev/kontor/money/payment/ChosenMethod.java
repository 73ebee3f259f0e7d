package dev.kontor.money.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment method that a call names.
 *
 * @param id of the saved method; null where the call gives a provider's token
 * @param provider its code
 * @param token stands for the method at the provider; never shown
 */
public record ChosenMethod(
    @Nullable UUID id, PaymentMethodType type, String provider, String token) {
  /** A bank transfer that the customer makes, which is never saved. */
  public static ChosenMethod bankTransfer() {
    return new ChosenMethod(null, PaymentMethodType.BANK_TRANSFER, BankTransfers.CODE, "");
  }

  /** Whether the customer transfers the money by themselves. */
  public boolean isBankTransfer() {
    return provider.equals(BankTransfers.CODE);
  }

  @Override
  public String toString() {
    return type + " at " + provider;
  }
}
