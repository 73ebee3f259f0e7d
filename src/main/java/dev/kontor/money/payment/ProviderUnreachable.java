package dev.kontor.money.payment;

/** A provider didn't answer in time, or not as it should: what it did isn't known. */
final class ProviderUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProviderUnreachable(String provider) {
    super("No answer from payment provider " + provider);
  }
}
