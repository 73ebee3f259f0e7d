package dev.kontor.product.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** Which of a country's VAT rates a thing is taxed at. */
public enum VatCategory {
  @JsonProperty("standard")
  STANDARD,
  @JsonProperty("reduced")
  REDUCED,
  @JsonProperty("zero")
  ZERO;

  /** As the contract and the database write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The category of a stored code.
   *
   * @throws java.util.NoSuchElementException where there is no such category
   */
  static VatCategory of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
