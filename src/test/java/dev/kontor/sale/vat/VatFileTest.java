package dev.kontor.sale.vat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.SellerCountry;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.reference.Countries;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The file holds what the tables take, for all countries where a seller may be. */
class VatFileTest {
  private final VatFile file = VatFile.bundled();

  @Test
  void eachCountryWhoseTaxIsKnownHasAPlace() {
    assertThat(file.places()).extracting(VatFile.Place::code).doesNotHaveDuplicates();
    assertThat(file.places().stream().map(VatFile.Place::country).collect(Collectors.toSet()))
        .isEqualTo(SellerCountry.ALL);
    assertThat(file.places())
        .extracting(VatFile.Place::code)
        .containsAll(SellerCountry.ALL)
        .contains("GP", "MQ", "RE", "AT-JM", "PT-20", "PT-30")
        .hasSize(SellerCountry.ALL.size() + 6);
    assertThat(file.places())
        .allSatisfy(
            each ->
                assertThat(each.area())
                    .isEqualTo(each.code().matches("CH|LI") ? TaxArea.SWISS : TaxArea.EU));
  }

  @Test
  void eachPlaceHasAStandardRateThatIsItsHighest() {
    for (var place : file.places()) {
      var standard = place.rates().get(VatCategory.STANDARD);
      assertThat(standard).as(place.code()).isNotEmpty();
      assertThat(place.rates()).doesNotContainKey(VatCategory.ZERO);
      place
          .rates()
          .forEach(
              (category, steps) ->
                  steps.forEach(
                      (day, rate) ->
                          assertThat(rate)
                              .as("%s %s %s", place.code(), category, day)
                              .isBetween(Percent.of("2.1"), Percent.of("27"))
                              .isLessThanOrEqualTo(standard.floorEntry(day).getValue())));
    }
  }

  @Test
  void territoriesAreOfRealCountriesAndLeadToPlaces() {
    var codes = file.places().stream().map(VatFile.Place::code).toList();
    for (var territory : file.territories()) {
      assertThat(Countries.isKnown(territory.country())).as(territory.country()).isTrue();
      assertThat(territory.isOutside() || codes.contains(territory.place())).isTrue();
      assertThat(territory.codes()).isNotEmpty().allMatch(each -> each.matches("[0-9]{0,5}"));
    }
  }
}
