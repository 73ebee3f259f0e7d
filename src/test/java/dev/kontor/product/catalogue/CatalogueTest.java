package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Language;
import dev.kontor.support.KontorTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other features ask of the catalogue. */
@KontorTest
class CatalogueTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Inject Catalogue catalogue;

  @Test
  void typesTellTheirRightsAndFlags() {
    assertThat(catalogue.isType("drive")).isTrue();
    assertThat(catalogue.isType("Drive")).isFalse();
    var drive = catalogue.type("drive").orElseThrow();
    assertThat(drive.rights()).containsExactly("use", "technical", "statistics");
    assertThat(drive.lockable()).isTrue();
    assertThat(drive.maintenance()).isFalse();
    assertThat(catalogue.type("nothing")).isEmpty();
    assertThat(catalogue.types()).contains(drive);
  }

  @Test
  void offersTellTheirTypeAndName() {
    var offer = catalogue.offer("mail_service_team").orElseThrow();
    assertThat(offer.type()).isEqualTo("mail_service");
    assertThat(offer.vatCategory()).isEqualTo(VatCategory.STANDARD);
    assertThat(offer.name(Language.FR)).isEqualTo("Messagerie Équipe, 10 boîtes");
    assertThat(offer.extension()).isNull();
    assertThat(catalogue.offer("domain_io").orElseThrow().extension()).isEqualTo("io");
    assertThat(catalogue.offer("nothing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31,",
    "2024-01-01,5.90",
    "2025-12-31,5.90",
    "2026-01-01,6.50",
    "2026-11-01,6.50"
  })
  void aPriceHoldsUntilTheNextOne(LocalDate on, String amount) {
    var price = catalogue.price("web_hosting_starter", BillingPeriod.P1M, "CHF", on);

    assertThat(price.map(Money::amount).orElse(null)).isEqualTo(amount);
  }

  @Test
  void whatIsNotOfferedHasNoPrice() {
    assertThat(catalogue.price("cloud_server_s", BillingPeriod.P3Y, "CHF", DAY)).isEmpty();
    assertThat(catalogue.price("cloud_server_s", BillingPeriod.P1M, "USD", DAY)).isEmpty();
    assertThat(catalogue.price("nothing", BillingPeriod.P1M, "CHF", DAY)).isEmpty();
  }

  @Test
  void shorterPeriodsHaveMinimumsLongerOnesNone() {
    for (var period : BillingPeriod.values()) {
      assertThat(catalogue.minimum(period, "CHF", DAY).isPresent()).isEqualTo(period.isShort());
    }
    assertThat(catalogue.minimum(BillingPeriod.P3M, "EUR", DAY))
        .contains(new Money("15.00", "EUR"));
  }

  @ParameterizedTest
  @CsvSource({
    "example.ch,ch",
    "EXAMPLE.CH,ch",
    "www.example.ch,ch",
    "zürich.com,com",
    "xn--zrich-kva.io,io"
  })
  void aDomainNameHasAnExtension(String name, String extension) {
    var terms = catalogue.extension(name, DAY).orElseThrow();

    assertThat(terms.name()).isEqualTo(extension);
    assertThat(terms.renewal("CHF")).isPresent();
    assertThat(terms.restoration("EUR")).isPresent();
    assertThat(terms.warranty("EUR")).isPresent();
    assertThat(terms.warranty("USD")).isEmpty();
    assertThat(terms.renewal("USD")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ch", ".ch", "", "example", "example.zz", "example.ch.", "a..ch ", "x.\u0000"})
  void whatIsNoNameOfAKnownExtensionHasNone(String name) {
    assertThat(catalogue.extension(name, DAY)).isEmpty();
  }

  @Test
  void anExtensionHasNoTermsBeforeItsFirstDate() {
    assertThat(catalogue.extension("example.ch", LocalDate.of(2023, 12, 31))).isEmpty();
  }
}
