package dev.kontor.product.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Arrays;

/** Which of a country's VAT rates a thing is taxed at. */
public enum VatCategory implements Coded {
  @JsonProperty("standard")
  STANDARD,
  @JsonProperty("reduced")
  REDUCED,
  /** Lodging, where a country has a rate of its own for it. */
  @JsonProperty("special")
  SPECIAL,
  @JsonProperty("zero")
  ZERO;

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
