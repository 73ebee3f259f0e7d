package dev.kontor.money.prepaid;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;

/** Rules for the amounts that calls name. */
public final class Amounts {
  private Amounts() {}

  /**
   * Lets more than nothing pass.
   *
   * @throws DomainException 422 {@code amount-not-positive}
   */
  public static void requirePositive(Money amount) {
    requirePositive(amount, "amount");
  }

  /** As {@link #requirePositive(Money)}, of the amount in another field. */
  public static void requirePositive(Money amount, String field) {
    if (amount.minor() <= 0) {
      throw PrepaidProblem.AMOUNT_NOT_POSITIVE.exception().onField(field);
    }
  }

  /**
   * Lets pass what is within limits.
   *
   * @throws DomainException 422 {@code amount-out-of-limits}, which names them
   */
  public static void requireWithin(Money amount, Money minimum, Money maximum) {
    if (amount.minor() < minimum.minor() || amount.minor() > maximum.minor()) {
      throw PrepaidProblem.AMOUNT_OUT_OF_LIMITS
          .exception(minimum.amount(), maximum.amount(), amount.currency())
          .with("minimum", minimum)
          .with("maximum", maximum)
          .onField("amount");
    }
  }

  /** The refusal of an amount in a currency that isn't the organisation's. */
  public static DomainException currencyMismatch(String currency) {
    return currencyMismatch(currency, "amount.currency");
  }

  /** As {@link #currencyMismatch(String)}, of the amount in another field. */
  public static DomainException currencyMismatch(String currency, String field) {
    return PrepaidProblem.CURRENCY_MISMATCH
        .exception(currency)
        .with("currency", currency)
        .onField(field);
  }
}
