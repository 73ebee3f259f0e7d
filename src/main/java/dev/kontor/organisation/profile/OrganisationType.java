package dev.kontor.organisation.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** What kind of customer an organisation is. */
public enum OrganisationType {
  @JsonProperty("individual")
  INDIVIDUAL,
  @JsonProperty("association")
  ASSOCIATION,
  @JsonProperty("company")
  COMPANY,
  @JsonProperty("public_body")
  PUBLIC_BODY,
  @JsonProperty("school")
  SCHOOL;

  /** As the contract and the database write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of a stored code.
   *
   * @throws java.util.NoSuchElementException where there is no such type
   */
  static OrganisationType of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
