package dev.kontor.money.invoice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shows where the customer is.
 *
 * @param postalCountry of the organisation's address, ISO 3166-1 alpha-2
 * @param paymentCountry of the payment method, where it is known
 * @param network from which it was ordered, shortened
 * @param vatCheckedAt when the register confirmed the VAT number
 * @param consultationNumber by which the register proves that
 */
public record Evidence(
    String postalCountry,
    @Nullable String paymentCountry,
    @Nullable String network,
    @Nullable Instant vatCheckedAt,
    @Nullable String consultationNumber) {
  /** Where nothing but the address is known. */
  public static Evidence ofAddress(String postalCountry) {
    return new Evidence(postalCountry, null, null, null, null);
  }

  /** The same, with the network from which it was ordered. */
  public Evidence orderedFrom(@Nullable String from) {
    return new Evidence(postalCountry, paymentCountry, from, vatCheckedAt, consultationNumber);
  }
}
