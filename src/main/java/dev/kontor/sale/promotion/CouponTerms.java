package dev.kontor.sale.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how many terms of a product a coupon is good.
 *
 * @param count from 1 to 120; null for all
 */
@Schema(
    name = "CouponTerms",
    type = SchemaType.STRING,
    description = "For the first term of each product, for all, or for so many",
    examples = "once",
    pattern = "^(once|forever|[1-9][0-9]?|1[01][0-9]|120)$")
record CouponTerms(@Nullable Integer count) {
  static final CouponTerms ONCE = new CouponTerms(1);

  private static final String FOREVER = "forever";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?|1[01][0-9]|120");

  /**
   * Reads what the contract writes.
   *
   * @throws IllegalArgumentException for anything else
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CouponTerms of(String text) {
    if (text.equals(FOREVER)) {
      return new CouponTerms(null);
    }
    if (text.equals("once")) {
      return ONCE;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("No number of terms: " + text);
    }
    return new CouponTerms(Integer.valueOf(text));
  }

  /** A bare number is understood too. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CouponTerms of(int count) {
    return of(Integer.toString(count));
  }

  @JsonValue
  String text() {
    if (count == null) {
      return FOREVER;
    }
    return count == 1 ? "once" : count.toString();
  }
}
