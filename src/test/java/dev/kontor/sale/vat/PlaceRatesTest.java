package dev.kontor.sale.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Coded;
import dev.kontor.product.catalogue.VatCategory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rate holds on which day, and how a term falls into parts (VAT-2). */
class PlaceRatesTest {
  private static final LocalDate BEFORE = LocalDate.of(2023, 7, 1);
  private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2024, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "CH, standard, 2018-01-01, 8,    7.7",
    "CH, standard, 2024-01-01, 7.7,  8.1",
    "CH, reduced,  2024-01-01, 2.5,  2.6",
    "CH, special,  2018-01-01, 3.8,  3.7",
    "CH, special,  2024-01-01, 3.7,  3.8",
    "LI, standard, 2018-01-01, 8,    7.7",
    "LI, standard, 2024-01-01, 7.7,  8.1",
    "LI, reduced,  2024-01-01, 2.5,  2.6",
    "LI, special,  2018-01-01, 3.8,  3.7",
    "LI, special,  2024-01-01, 3.7,  3.8",
    "DE, standard, 2020-07-01, 19,   16",
    "DE, standard, 2021-01-01, 16,   19",
    "DE, reduced,  2020-07-01, 7,    5",
    "DE, reduced,  2021-01-01, 5,    7",
    "CZ, reduced,  2024-01-01, 15,   12",
    "EE, standard, 2024-01-01, 20,   22",
    "EE, standard, 2025-07-01, 22,   24",
    "FI, standard, 2024-09-01, 24,   25.5",
    "FI, reduced,  2026-01-01, 14,   13.5",
    "IE, standard, 2020-09-01, 23,   21",
    "IE, standard, 2021-03-01, 21,   23",
    "LT, reduced,  2026-01-01, 9,    12",
    "LU, standard, 2023-01-01, 17,   16",
    "LU, standard, 2024-01-01, 16,   17",
    "LU, reduced,  2023-01-01, 8,    7",
    "LU, reduced,  2024-01-01, 7,    8",
    "RO, standard, 2025-08-01, 19,   21",
    "RO, reduced,  2025-08-01, 9,    11",
    "SK, standard, 2025-01-01, 20,   23",
    "SK, reduced,  2025-01-01, 10,   19",
    "PT-20, standard, 2021-07-01, 18, 16",
    "PT-20, reduced,  2021-07-01, 18, 9"
  })
  void aChangeCountsFromItsDayOn(
      String place, String category, LocalDate day, String before, String after) {
    var rates = rates(place);
    var of = Coded.of(VatCategory.class, category);

    assertThat(rates.rate(of, day.minusDays(1)).text()).isEqualTo(before);
    assertThat(rates.rate(of, day).text()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "CH, 8.1, 2.6", "LI, 8.1, 2.6", "AT, 20, 13", "BE, 21, 12", "BG, 20, 9", "CY, 19, 9",
    "CZ, 21, 12", "DE, 19, 7", "DK, 25, 25", "EE, 24, 9", "ES, 21, 10", "FI, 25.5, 13.5",
    "FR, 20, 10", "GR, 24, 13", "HR, 25, 13", "HU, 27, 18", "IE, 23, 13.5", "IT, 22, 10",
    "LT, 21, 12", "LU, 17, 8", "LV, 21, 12", "MT, 18, 7", "NL, 21, 9", "PL, 23, 8",
    "PT, 23, 13", "RO, 21, 11", "SE, 25, 12", "SI, 22, 9.5", "SK, 23, 19", "GP, 8.5, 2.1",
    "MQ, 8.5, 2.1", "RE, 8.5, 2.1", "AT-JM, 19, 13", "PT-20, 16, 9", "PT-30, 22, 12"
  })
  void theseHoldInDecember2026(String place, String standard, String reduced) {
    var day = LocalDate.of(2026, 12, 1);

    assertThat(rates(place).rate(VatCategory.STANDARD, day).text()).isEqualTo(standard);
    assertThat(rates(place).rate(VatCategory.REDUCED, day).text()).isEqualTo(reduced);
    assertThat(rates(place).rate(VatCategory.ZERO, day)).isEqualTo(Percent.ZERO);
  }

  @Test
  void aCategoryWithoutARateIsTaxedAtTheStandardRate() {
    assertThat(rates("DK").rate(VatCategory.REDUCED, AFTER).text()).isEqualTo("25");
    assertThat(rates("DE").rate(VatCategory.SPECIAL, AFTER).text()).isEqualTo("19");
    assertThat(rates("CH").rate(VatCategory.SPECIAL, AFTER).text()).isEqualTo("3.8");
  }

  @Test
  void outsideItIsZero() {
    for (var category : VatCategory.values()) {
      assertThat(PlaceRates.UNTAXED.rate(category, AFTER)).isEqualTo(Percent.ZERO);
      assertThat(PlaceRates.UNTAXED.stretches(category, BEFORE, AFTER))
          .containsExactly(new RateStretch(BEFORE, AFTER, Percent.ZERO));
    }
  }

  @Test
  void beforeAllRatesNobodyKnows() {
    var day = LocalDate.of(2010, 12, 31);

    assertThatThrownBy(() -> rates("CH").rate(VatCategory.STANDARD, day))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(rates("CH").rate(VatCategory.STANDARD, day.plusDays(1)).text()).isEqualTo("8");
  }

  @Test
  void aSwissYearAcrossAChangeHasTwoPartsThatAddUp() {
    assertThat(rates("CH").stretches(VatCategory.STANDARD, BEFORE, AFTER))
        .containsExactly(
            new RateStretch(BEFORE, CHANGE, Percent.of("7.7")),
            new RateStretch(CHANGE, AFTER, Percent.of("8.1")))
        .extracting(RateStretch::days)
        .containsExactly(184L, 182L);
  }

  @Test
  void aTermThatEndsOrBeginsWithAChangeHasOnePart() {
    assertThat(rates("CH").stretches(VatCategory.STANDARD, BEFORE, CHANGE))
        .containsExactly(new RateStretch(BEFORE, CHANGE, Percent.of("7.7")));
    assertThat(rates("CH").stretches(VatCategory.STANDARD, CHANGE, AFTER))
        .containsExactly(new RateStretch(CHANGE, AFTER, Percent.of("8.1")));
  }

  @Test
  void neighboursWithOneRateAreOnePart() {
    var same =
        new PlaceRates(
            Map.of(
                VatCategory.STANDARD,
                new TreeMap<>(
                    Map.of(
                        LocalDate.EPOCH,
                        Percent.of("8"),
                        CHANGE,
                        Percent.of("8"),
                        CHANGE.plusDays(9),
                        Percent.of("9"))),
                VatCategory.REDUCED,
                new TreeMap<>(Map.of(CHANGE.plusDays(5), Percent.of("8")))));

    assertThat(same.stretches(VatCategory.STANDARD, BEFORE, CHANGE.plusDays(8))).hasSize(1);
    assertThat(same.stretches(VatCategory.REDUCED, BEFORE, AFTER))
        .containsExactly(new RateStretch(BEFORE, AFTER, Percent.of("8")));
    assertThat(same.stretches(VatCategory.ZERO, BEFORE, AFTER))
        .containsExactly(new RateStretch(BEFORE, AFTER, Percent.ZERO));
  }

  /** Whatever the term, its parts follow each other and tell of each day what the day tells. */
  @Test
  void partsCoverEachDayOnce() {
    var random = new Random(24);
    for (var place : VatFile.bundled().places()) {
      for (var category : VatCategory.values()) {
        var from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2000));
        var to = from.plusDays(1 + random.nextInt(1200));
        var day = from;
        for (var part : place.all().stretches(category, from, to)) {
          assertThat(part.from()).isEqualTo(day);
          for (; day.isBefore(part.to()); day = day.plusDays(1)) {
            assertThat(place.all().rate(category, day)).isEqualTo(part.rate());
          }
        }
        assertThat(day).isEqualTo(to);
      }
    }
  }

  @Test
  void aTermHasADayAtLeast() {
    assertThatThrownBy(() -> rates("CH").stretches(VatCategory.STANDARD, CHANGE, CHANGE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PlaceRates rates(String place) {
    return VatFile.bundled().places().stream()
        .filter(each -> each.code().equals(place))
        .findFirst()
        .orElseThrow()
        .all();
  }
}
