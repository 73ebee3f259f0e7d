package dev.kontor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import org.junit.jupiter.api.Test;

class BillingCurrencyTest {
  @Test
  void francsInSwitzerlandAndLiechtenstein() {
    assertThat(BillingCurrency.of("CH")).isEqualTo("CHF");
    assertThat(BillingCurrency.of("LI")).isEqualTo("CHF");
  }

  @Test
  void eurosEverywhereElse() {
    assertThat(Countries.all(Language.EN))
        .filteredOn(country -> country.currency().equals("CHF"))
        .extracting(Country::code)
        .containsExactly("LI", "CH");
    assertThat(BillingCurrency.of("US")).isEqualTo("EUR");
  }
}
