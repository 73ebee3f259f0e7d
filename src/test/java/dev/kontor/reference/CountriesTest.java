package dev.kontor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountriesTest {
  @ParameterizedTest
  @EnumSource
  void everyLanguageNamesAllCountries(Language language) {
    assertThat(Countries.all(language))
        .hasSize(Locale.getISOCountries().length + 1)
        .allSatisfy(country -> assertThat(country.name()).isNotBlank());
  }

  @Test
  void theyAreSortedAsTheLanguageSorts() {
    assertThat(Countries.all(Language.DE))
        .extracting(Country::name)
        .startsWith("Afghanistan", "Ägypten")
        .containsSubsequence("Österreich", "Pakistan", "Zypern");
    assertThat(Countries.all(Language.FR))
        .extracting(Country::name)
        .containsSubsequence("Danemark", "Égypte", "Finlande");
  }

  @Test
  void theyTellHowToCall() {
    assertThat(Countries.all(Language.EN))
        .contains(new Country("CH", "Switzerland", "+41", "CHF", true))
        .contains(new Country("XK", "Kosovo", "+383", "EUR", true))
        .contains(new Country("HK", "Hong Kong SAR China", "+852", "EUR", false))
        .contains(new Country("BV", "Bouvet Island", null, "EUR", true));
  }

  @Test
  void onlyCapitalLettersOfIso3166AreKnown() {
    assertThat(Countries.isKnown("CH")).isTrue();
    assertThat(Countries.isKnown("XK")).isTrue();
    assertThat(Countries.isKnown("ch")).isFalse();
    assertThat(Countries.isKnown("XX")).isFalse();
    assertThat(Countries.isKnown("EU")).isFalse();
  }
}
