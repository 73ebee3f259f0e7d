package dev.kontor.platform.money;

import dev.kontor.platform.problem.CommonProblem;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * An amount of money as the contract writes it. There is none that isn't valid: the amount has
 * exactly the digits of its currency, in one spelling only, so that equal amounts are equal.
 *
 * @param amount a decimal string such as {@code 12.50}
 * @param currency the ISO 4217 code
 */
@Schema(name = "Money", description = "An exact amount in the digits of its currency")
public record Money(
    @Schema(
            description = "A decimal string with the digits of the currency",
            examples = "12.50",
            pattern = "^-?[0-9]{1,15}([.][0-9]{1,3})?$",
            required = true)
        String amount,
    @Schema(description = "ISO 4217", examples = "CHF", pattern = "^[A-Z]{3}$", required = true)
        String currency) {
  /** Short enough for its minor units to be a long. */
  private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,3})?");

  /**
   * Takes valid amounts only.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code amount-invalid} for others
   */
  public Money {
    if (!isValid(amount, currency)) {
      throw CommonProblem.AMOUNT_INVALID.exception();
    }
  }

  /** The amount of so many of a currency's smallest units. */
  @JdbiConstructor
  public static Money ofMinor(@ColumnName("amount") long minor, @PropagateNull String currency) {
    var money = org.joda.money.Money.ofMinor(CurrencyUnit.of(currency), minor);
    return new Money(money.getAmount().toPlainString(), currency);
  }

  /** The same as a decimal number, with the digits of the currency. */
  public static BigDecimal decimal(long minor, String currency) {
    return BigDecimal.valueOf(minor, CurrencyUnit.of(currency).getDecimalPlaces());
  }

  /** The amount of so many whole units of a currency. */
  public static Money ofMajor(long major, String currency) {
    var money = org.joda.money.Money.ofMajor(CurrencyUnit.of(currency), major);
    return new Money(money.getAmount().toPlainString(), currency);
  }

  /** In the currency's smallest unit. */
  public long minor() {
    return exact(amount, currency).getAmountMinorLong();
  }

  private static boolean isValid(String amount, String currency) {
    if (amount == null || currency == null || !FORM.matcher(amount).matches()) {
      return false;
    }
    try {
      return exact(amount, currency).getAmount().toPlainString().equals(amount);
    } catch (IllegalCurrencyException | ArithmeticException unknownOrTooFine) {
      return false;
    }
  }

  private static org.joda.money.Money exact(String amount, String currency) {
    return org.joda.money.Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
  }
}
