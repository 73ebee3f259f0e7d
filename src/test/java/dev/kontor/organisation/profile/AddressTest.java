package dev.kontor.organisation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.Violation;
import dev.kontor.platform.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void thePostalCodeIsKeptInTheCountrysForm() {
    assertThat(in("NL", "1012ab").normalised()).isEqualTo(in("NL", "1012 AB"));
  }

  @Test
  void aCountryIsOneOfIso3166() {
    var refusal = refusalOf(in("XX", "1"));

    assertThat(refusal.type()).isEqualTo(OrganisationProblem.ADDRESS_COUNTRY_UNKNOWN);
    assertThat(fields(refusal)).containsExactly("address.country");
  }

  @Test
  void aPostalCodeIsOneOfItsCountry() {
    var refusal = refusalOf(in("DE", "3011"));

    assertThat(refusal.type()).isEqualTo(OrganisationProblem.POSTAL_CODE_INVALID);
    assertThat(refusal.detail(Language.EN)).contains("“3011”", "DE");
    assertThat(fields(refusal)).containsExactly("address.postalCode");
  }

  @Test
  void whereThereAreNoPostalCodesNoneIsKept() {
    assertThat(in("HK", " ").normalised()).isEqualTo(in("HK", null));
    assertThat(in("AE", null).normalised().postalCode()).isNull();
    assertThat(in("QA", "00000").normalised().postalCode()).isEqualTo("00000");
  }

  private static Address in(String country, @Nullable String postalCode) {
    return new Address("Marktgasse 12", null, postalCode, "Bern", country);
  }

  private static DomainException refusalOf(Address address) {
    return catchThrowableOfType(DomainException.class, address::normalised);
  }

  private static List<String> fields(DomainException refusal) {
    var violations = (List<?>) refusal.members(Language.EN).get("violations");
    return violations.stream().map(each -> ((Violation) each).field()).toList();
  }
}
