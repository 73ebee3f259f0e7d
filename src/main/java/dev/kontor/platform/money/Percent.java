package dev.kontor.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share in percent, to a hundredth of a percent: {@code 8.1} or {@code 25.5}.
 *
 * @param hundredths of a percent, from 0 to 10,000
 */
@Schema(
    name = "Percent",
    type = SchemaType.STRING,
    description = "A decimal string, in percent",
    examples = "8.1",
    pattern = "^(100|[0-9]{1,2}([.][0-9]{1,2})?)$")
public record Percent(int hundredths) implements Comparable<Percent> {
  public static final Percent ZERO = new Percent(0);

  private static final int WHOLE = 10_000;
  private static final Pattern FORM = Pattern.compile("100|[0-9]{1,2}([.][0-9]{1,2})?");

  public Percent {
    if (hundredths < 0 || hundredths > WHOLE) {
      throw new IllegalArgumentException("No share: " + hundredths);
    }
  }

  /**
   * Reads a decimal string.
   *
   * @throws IllegalArgumentException for what isn't one, or isn't from 0 to 100
   */
  @JsonCreator
  public static Percent of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("No percentage: " + text);
    }
    return new Percent(new BigDecimal(text).movePointRight(2).intValueExact());
  }

  /**
   * This share of an amount, rounded half up to a minor unit.
   *
   * @param minor zero or more, in minor units
   */
  public long of(long minor) {
    return BigInteger.valueOf(minor)
        .multiply(BigInteger.valueOf(hundredths))
        .add(BigInteger.valueOf(WHOLE / 2))
        .divide(BigInteger.valueOf(WHOLE))
        .longValueExact();
  }

  /**
   * What an amount is without this share on top of it, rounded half up to a minor unit.
   *
   * @param gross zero or more, in minor units
   */
  public long netOf(long gross) {
    var divisor = BigInteger.valueOf(WHOLE + hundredths);
    return BigInteger.valueOf(gross)
        .multiply(BigInteger.valueOf(2 * WHOLE))
        .add(divisor)
        .divide(divisor.shiftLeft(1))
        .longValueExact();
  }

  /** The shortest decimal string: {@code 8.1}, {@code 20}. */
  @JsonValue
  public String text() {
    var exact = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  @Override
  public int compareTo(Percent other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  @Override
  public String toString() {
    return text() + "%";
  }
}
