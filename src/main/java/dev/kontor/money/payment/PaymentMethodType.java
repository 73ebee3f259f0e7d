package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Ways to pay. */
public enum PaymentMethodType {
  @JsonProperty("card")
  CARD,
  @JsonProperty("twint")
  TWINT,
  @JsonProperty("paypal")
  PAYPAL,
  @JsonProperty("bank_transfer")
  BANK_TRANSFER;

  /** As configuration and database write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a code; an {@link IllegalArgumentException} where there is none. */
  public static PaymentMethodType of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
