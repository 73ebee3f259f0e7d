package dev.kontor.sale.vat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address is taxed where: each territory that the tax knows, and its neighbours. */
class VatPlacesTest {
  private final VatPlaces places = new VatPlaces();

  @ParameterizedTest
  @CsvSource({
    "Bern,                   CH, 3011,      CH",
    "Vaduz,                  LI, 9490,      LI",
    "Samnaun,                CH, 7562,      CH",
    "Büsingen,               DE, 78266,     CH",
    "Büsingen by its 2nd,    CH, 8238,      CH",
    "Gailingen beside it,    DE, 78262,     DE",
    "Berlin,                 DE, 10115,     DE",
    "Helgoland,              DE, 27498,     outside DE",
    "Cuxhaven,               DE, 27472,     DE",
    "Jungholz,               AT, 6691,      AT-JM",
    "Jungholz by its 2nd,    DE, 87491,     AT-JM",
    "Riezlern,               AT, 6991,      AT-JM",
    "Hirschegg,              AT, 6992,      AT-JM",
    "Mittelberg,             AT, 6993,      AT-JM",
    "Mittelberg by its 2nd,  DE, 87569,     AT-JM",
    "Vienna,                 AT, 1010,      AT",
    "Madrid,                 ES, 28001,     ES",
    "Las Palmas,             ES, 35001,     outside ES",
    "Tenerife,               ES, 38001,     outside ES",
    "Ceuta,                  ES, 51001,     outside ES",
    "Melilla,                ES, 52001,     outside ES",
    "Palma,                  ES, 07001,     ES",
    "Helsinki,               FI, 00100,     FI",
    "Mariehamn,              FI, 22100,     outside FI",
    "Mariehamn as abroad,    FI, AX-22100,  outside FI",
    "Mariehamn as AX,        AX, 22100,     outside AX",
    "Paris,                  FR, 75001,     FR",
    "Corsica,                FR, 20000,     FR",
    "Monaco,                 MC, 98000,     FR",
    "Monaco as France,       FR, 98000,     FR",
    "Guadeloupe,             FR, 97100,     GP",
    "Guadeloupe as GP,       GP, 97100,     GP",
    "Martinique,             FR, 97200,     MQ",
    "Martinique as MQ,       MQ, 97200,     MQ",
    "Réunion,                FR, 97400,     RE",
    "Réunion as RE,          RE, 97400,     RE",
    "French Guiana,          FR, 97300,     outside FR",
    "French Guiana as GF,    GF, 97300,     outside GF",
    "Mayotte,                FR, 97600,     outside FR",
    "Mayotte as YT,          YT, 97600,     outside YT",
    "Saint-Barthélemy,       FR, 97133,     outside FR",
    "Saint-Martin,           FR, 97150,     outside FR",
    "Saint-Pierre,           FR, 97500,     outside FR",
    "Papeete,                FR, 98714,     outside FR",
    "Nouméa,                 FR, 98800,     outside FR",
    "Athens,                 GR, 104 31,    GR",
    "Athos,                  GR, 63086,     outside GR",
    "Athos with a space,     GR, 630 87,    outside GR",
    "Ouranoupoli beside it,  GR, 63075,     GR",
    "Rome,                   IT, 00184,     IT",
    "the Vatican,            IT, 00120,     outside IT",
    "the Vatican as VA,      VA, 00120,     outside VA",
    "San Marino,             IT, 47890,     outside IT",
    "San Marino as SM,       SM, 47890,     outside SM",
    "Livigno,                IT, 23041,     outside IT",
    "Chiuro,                 IT, 23030,     IT",
    "Campione,               IT, 22061,     outside IT",
    "Cabiate,                IT, 22060,     IT",
    "Lisbon,                 PT, 1100-148,  PT",
    "Funchal,                PT, 9000-082,  PT-30",
    "Porto Santo,            PT, 9400-150,  PT-30",
    "Ponta Delgada,          PT, 9500-150,  PT-20",
    "Corvo,                  PT, 9980-024,  PT-20",
    "Copenhagen,             DK, 1050,      DK",
    "Nuuk,                   DK, 3900,      outside DK",
    "Nuuk as GL,             GL, 3900,      outside GL",
    "London,                 GB, SW1A 1AA,  outside GB",
    "Belfast,                GB, BT1 5GS,   outside GB",
    "New York,               US, 10001,     outside US",
    "Pristina,               XK, 10000,     outside XK"
  })
  void anAddressIsTaxedInItsPlace(String name, String country, String code, String expected) {
    var place = places.of(country, code);

    assertThat((place.isOutside() ? "outside " : "") + place.code()).as(name).isEqualTo(expected);
  }

  @Test
  void withoutAPostalCodeTheCountryCounts() {
    assertThat(places.of("ES", null).code()).isEqualTo("ES");
    assertThat(places.of("ES", " ").code()).isEqualTo("ES");
    assertThat(places.of("MC", null).code()).isEqualTo("FR");
  }

  @Test
  void partsOfACountryHaveItsNumbers() {
    assertThat(places.of("FR", "97400").country()).isEqualTo("FR");
    assertThat(places.of("MC", "98000").country()).isEqualTo("FR");
    assertThat(places.of("PT", "9000-082").country()).isEqualTo("PT");
    assertThat(places.of("DE", "78266").country()).isEqualTo("CH");
  }

  @Test
  void onlySwissTaxGoesByTheDaysOfService() {
    assertThat(places.all())
        .filteredOn(TaxPlace::byServiceDays)
        .extracting(TaxPlace::code)
        .containsExactly("CH", "LI");
  }
}
