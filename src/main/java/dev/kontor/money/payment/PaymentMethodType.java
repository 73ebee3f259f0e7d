package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Ways to pay. */
public enum PaymentMethodType implements Coded {
  @JsonProperty("card")
  CARD,
  @JsonProperty("twint")
  TWINT,
  @JsonProperty("paypal")
  PAYPAL,
  @JsonProperty("bank_transfer")
  BANK_TRANSFER;

  /** The type of a code; an {@link IllegalArgumentException} where there is none. */
  public static PaymentMethodType of(String code) {
    return Coded.of(PaymentMethodType.class, code);
  }
}
