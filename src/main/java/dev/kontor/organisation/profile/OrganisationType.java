package dev.kontor.organisation.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Arrays;

/** What kind of customer an organisation is. */
public enum OrganisationType implements Coded {
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
