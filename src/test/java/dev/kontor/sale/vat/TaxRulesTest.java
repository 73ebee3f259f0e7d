package dev.kontor.sale.vat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.text.Coded;
import dev.kontor.platform.text.Language;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a sale is taxed, and why (VAT-1). Addresses are a country with or without postal code. */
class TaxRulesTest {
  private final VatPlaces places = new VatPlaces();

  @ParameterizedTest
  @CsvSource({
    // A Swiss seller: at home.
    "CH, CH,       CH,       none,           CH,    domestic",
    "CH, LI,       LI,       none,           LI,    domestic",
    "LI, CH,       CH,       none,           CH,    domestic",
    "CH, CH,       CH,       CH unconfirmed, CH,    domestic",
    "CH, DE 78266, DE 78266, DE confirmed,   CH,    domestic",
    // In the EU.
    "CH, DE,       DE,       none,           DE,    consumer",
    "CH, DE,       DE,       DE unconfirmed, DE,    consumer",
    "CH, DE,       DE,       DE unreachable, DE,    consumer",
    "CH, DE,       DE,       DE confirmed,   DE,    reverse_charge",
    "CH, GR,       GR,       GR confirmed,   GR,    reverse_charge",
    "CH, DE,       DE,       AT confirmed,   DE,    consumer",
    "CH, MC,       MC,       FR confirmed,   FR,    reverse_charge",
    "CH, MC,       MC,       none,           FR,    consumer",
    "CH, FR 97400, FR 97400, none,           RE,    consumer",
    "CH, FR 97400, FR 97400, FR confirmed,   RE,    reverse_charge",
    "CH, PT 9000,  PT 9000,  PT confirmed,   PT-30, reverse_charge",
    // Elsewhere.
    "CH, US,       US,       none,           US,    outside",
    "CH, GB,       GB,       GB confirmed,   GB,    outside",
    "CH, US,       US,       DE confirmed,   US,    outside",
    "CH, ES 35001, ES 35001, ES confirmed,   ES,    outside",
    // Another billing address counts with a confirmed number of its country only.
    "CH, DE,       AT,       AT confirmed,   AT,    reverse_charge",
    "CH, DE,       AT,       AT unconfirmed, DE,    consumer",
    "CH, DE,       AT,       AT unreachable, DE,    consumer",
    "CH, DE,       AT,       none,           DE,    consumer",
    "CH, DE,       AT,       DE confirmed,   DE,    reverse_charge",
    "CH, DE,       US,       none,           DE,    consumer",
    "CH, DE,       US,       DE confirmed,   DE,    reverse_charge",
    "CH, CH,       DE,       DE confirmed,   DE,    reverse_charge",
    "CH, CH,       DE,       DE unreachable, CH,    domestic",
    "CH, CH,       US,       none,           CH,    domestic",
    "CH, US,       FR,       FR confirmed,   FR,    reverse_charge",
    "CH, DE,       CH,       CH unconfirmed, DE,    consumer",
    "CH, DE,       DE 27498, DE confirmed,   DE,    reverse_charge",
    "CH, DE 27498, DE,       DE confirmed,   DE,    reverse_charge",
    // A seller in the EU.
    "DE, DE,       DE,       none,           DE,    domestic",
    "DE, DE,       DE,       DE confirmed,   DE,    domestic",
    "DE, AT,       AT,       none,           AT,    consumer",
    "DE, AT,       AT,       AT confirmed,   AT,    reverse_charge",
    "DE, DE,       AT,       AT confirmed,   AT,    reverse_charge",
    "DE, CH,       CH,       none,           CH,    outside",
    "DE, DE 78266, DE 78266, none,           CH,    outside",
    "DE, DE 27498, DE 27498, none,           DE,    outside",
    "DE, US,       US,       none,           US,    outside",
    "FR, MC,       MC,       FR confirmed,   FR,    domestic",
    "FR, FR 97200, FR 97200, none,           MQ,    domestic"
  })
  void aSaleIsTaxedOnceAndInOnePlace(
      String seller,
      String home,
      String recipient,
      String number,
      String expectedPlace,
      String expectedReason) {
    var treatment = TaxRules.treatment(seller, place(home), place(recipient), registration(number));

    assertThat(treatment.place().code()).isEqualTo(expectedPlace);
    assertThat(treatment.reason().code()).isEqualTo(expectedReason);
    assertThat(number).endsWith(treatment.vatCheck().code());
  }

  private TaxPlace place(String address) {
    var parts = address.split(" ");
    return places.of(parts[0], parts.length == 1 ? null : parts[1]);
  }

  private static VatRegistration registration(String number) {
    var parts = number.split(" ");
    return parts.length == 1
        ? VatRegistration.NONE
        : new VatRegistration(parts[0], Coded.of(VatNumberCheck.class, parts[1]));
  }

  @ParameterizedTest
  @EnumSource(TaxReason.class)
  void documentsSayWhyInTheirLanguage(TaxReason reason) {
    var texts = new HashSet<String>();
    for (var language : Language.values()) {
      texts.add(reason.text(language));
    }

    assertThat(texts).hasSize(Language.values().length);
    assertThat(reason.isTaxed())
        .isEqualTo(reason == TaxReason.DOMESTIC || reason == TaxReason.CONSUMER);
  }

  /** Article 226 (11a) of Directive 2006/112/EC wants these very words. */
  @Test
  void reverseChargeIsCalledAsTheDirectiveHasIt() {
    assertThat(TaxReason.REVERSE_CHARGE.text(Language.EN)).startsWith("Reverse charge");
    assertThat(TaxReason.REVERSE_CHARGE.text(Language.DE))
        .startsWith("Steuerschuldnerschaft des Leistungsempfängers");
    assertThat(TaxReason.REVERSE_CHARGE.text(Language.FR)).startsWith("Autoliquidation");
    assertThat(TaxReason.REVERSE_CHARGE.text(Language.IT)).startsWith("Inversione contabile");
    assertThat(TaxReason.REVERSE_CHARGE.text(Language.ES))
        .startsWith("Inversión del sujeto pasivo");
  }
}
