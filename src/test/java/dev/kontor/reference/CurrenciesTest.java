package dev.kontor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import org.junit.jupiter.api.Test;

class CurrenciesTest {
  @Test
  void theyAreInTheReadersLanguageWithTheirDigits() {
    assertThat(Currencies.all(Language.FR))
        .contains(new CurrencyEntry("CHF", "franc suisse", 2))
        .anySatisfy(
            each -> {
              assertThat(each.code()).isEqualTo("JPY");
              assertThat(each.digits()).isZero();
            });
  }

  @Test
  void eachStandsThereOnceByItsCode() {
    assertThat(Currencies.all(Language.EN))
        .extracting(CurrencyEntry::code)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void formerCurrenciesAndMetalsAreNoMoney() {
    assertThat(Currencies.all(Language.EN))
        .extracting(CurrencyEntry::code)
        .doesNotContain("DEM", "XAU", "CHE");
  }
}
