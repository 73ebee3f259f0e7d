package dev.kontor.organisation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTest {
  private static final Address BERN = new Address("Marktgasse 12", null, "3011", "Bern", "CH");
  private static final Address PARIS = new Address("Rue Cler 1", null, "75007", "Paris", "FR");

  @Test
  void withoutAddressItIsWhereItsCreatorIs() {
    assertThat(organisation(null).country()).isEqualTo("LI");
  }

  @Test
  void itIsWhereItsAddressIs() {
    var organisation = organisation(BERN);
    assertThat(organisation.country()).isEqualTo("CH");

    organisation.edit(details("Alpenglück GmbH", PARIS));
    assertThat(organisation.country()).isEqualTo("FR");
  }

  @Test
  void itStaysInItsCountryWhenItsAddressGoes() {
    var organisation = organisation(PARIS);

    organisation.edit(details("Alpenglück GmbH", null));

    assertThat(organisation.details().address()).isNull();
    assertThat(organisation.country()).isEqualTo("FR");
  }

  @Test
  void namesAreShortenedWithoutBreakingCharacters() {
    var type = OrganisationType.INDIVIDUAL;

    assertThat(OrganisationDetails.named("Anna Keller", type).name()).isEqualTo("Anna Keller");
    assertThat(OrganisationDetails.named("é".repeat(201), type).name()).hasSize(100);
    assertThat(OrganisationDetails.named("x" + "😀".repeat(60), type).name())
        .isEqualTo("x" + "😀".repeat(49));
  }

  private static Organisation organisation(@Nullable Address address) {
    return new Organisation(
        new UUID(0, 1),
        details("Alpenglück GmbH", address),
        new Home("LI", "de", "Europe/Vaduz"),
        Instant.EPOCH);
  }

  private static OrganisationDetails details(String name, @Nullable Address address) {
    return new OrganisationDetails(
        name, OrganisationType.COMPANY, address, null, null, null, null, null);
  }
}
