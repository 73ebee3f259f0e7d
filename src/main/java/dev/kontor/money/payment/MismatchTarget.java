package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where money goes that came with another amount. */
public enum MismatchTarget {
  /** To the customer's prepaid account. */
  @JsonProperty("prepaid")
  PREPAID,
  /** Back to where it came from. */
  @JsonProperty("source")
  SOURCE;

  /** As the table and the activity write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MismatchTarget of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
