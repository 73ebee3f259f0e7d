package dev.kontor.product.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.reference.BillingCurrency;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file that fills the catalogue holds what operators could have put there. */
class CatalogueFileTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private final CatalogueFile file = CatalogueFile.bundled();

  @Test
  void eachTypeIsSound() {
    for (var type : file.productTypes()) {
      var details = file.details(type, 10);
      details.requireSound();
      assertThat(VALIDATOR.validate(details)).as(type.code()).isEmpty();
      assertThat(type.code()).matches(ProductTypeDetails.CODE);
    }
    assertThat(file.productTypes())
        .extracting(CatalogueFile.Type::code)
        .doesNotHaveDuplicates()
        .contains("domain", "web_hosting", "cloud_server", "mail_service", "drive", "suite")
        .contains("backup", "ticketing", "newsletter", "premium_support");
  }

  @Test
  void onlyMailServicesAreMaintainedAndAllElseIsLockable() {
    assertThat(file.productTypes())
        .allSatisfy(
            type -> {
              assertThat(type.maintenance()).isEqualTo(type.code().equals("mail_service"));
              assertThat(type.lockable()).isNotEqualTo(type.maintenance());
              assertThat(type.domain()).isEqualTo(type.code().equals("domain"));
            });
  }

  @Test
  void eachTypeHasOffersWithPricesInBothCurrencies() {
    var types = file.productTypes().stream().map(CatalogueFile.Type::code).toList();
    assertThat(file.offers()).extracting(CatalogueFile.FileOffer::type).containsAll(types);
    for (var offer : file.offers()) {
      assertThat(VALIDATOR.validate(offer.names())).as(offer.code()).isEmpty();
      assertThat(offer.type()).isIn(types);
      assertThat(offer.code()).startsWith(offer.type());
      for (var step : offer.prices()) {
        assertThat(step.CHF().keySet()).as(offer.code()).isEqualTo(step.EUR().keySet());
        step.byCurrency()
            .forEach(
                (currency, amounts) ->
                    assertThat(amounts.values())
                        .allSatisfy(
                            each -> assertThat(new Money(each, currency).minor()).isPositive()));
      }
    }
  }

  @Test
  void eachDomainExtensionCanBeRegistered() {
    var offers = file.offers().stream().map(CatalogueFile.FileOffer::code).toList();
    for (var extension : file.domainExtensions()) {
      var terms = extension.terms();
      assertThat(offers).contains("domain_" + extension.name());
      for (var prices : List.of(terms.renewal(), terms.restoration(), terms.warranty())) {
        assertThat(prices).extracting(Money::currency).isEqualTo(BillingCurrency.ALL);
      }
    }
    assertThat(file.domainExtensions())
        .extracting(CatalogueFile.Extension::name)
        .contains("ch", "li", "com", "net", "org", "eu", "fr", "de", "it", "io");
  }

  @Test
  void aWarrantyCostsNothingWhereTheFileDoesNotSayWhatItCosts() throws IOException {
    var text = Files.readString(Path.of("src/main/resources/catalogue.yaml"));
    var without = text.replaceAll("(?m)^ +warranty: .*\\R", "");
    var read = CatalogueFile.read(new ByteArrayInputStream(without.getBytes(UTF_8)));

    assertThat(warranties(read)).containsOnly("0.00");
    assertThat(warranties(file)).contains("0.00", "2.90", "2.80");
  }

  private static List<String> warranties(CatalogueFile file) {
    return file.domainExtensions().stream()
        .flatMap(each -> each.terms().warranty().stream())
        .map(Money::amount)
        .toList();
  }

  @Test
  void offersOfDomainsAreForOneExtensionAndOthersForNone() {
    var extensions = file.domainExtensions().stream().map(CatalogueFile.Extension::name).toList();
    for (var offer : file.offers()) {
      if (offer.type().equals("domain")) {
        var extension = offer.extension().orElseThrow();
        assertThat(extensions).contains(extension);
        assertThat(extension).matches(DomainExtensionEdition.NAME);
        assertThat(offer.code()).isEqualTo("domain_" + extension.replace('.', '_'));
      } else {
        assertThat(offer.extension()).as(offer.code()).isEmpty();
      }
    }
  }

  @Test
  void offersOfPremiumSupportHaveALevelAndOthersNone() {
    for (var offer : file.offers()) {
      var isSupport = offer.type().equals("premium_support");
      assertThat(offer.supportLevel().isPresent()).as(offer.code()).isEqualTo(isSupport);
      assertThat(offer.firstAnswerHours().isPresent()).as(offer.code()).isEqualTo(isSupport);
    }
    assertThat(file.productTypes())
        .allSatisfy(
            type -> {
              var isSupport = type.code().equals("premium_support");
              assertThat(type.single()).as(type.code()).isEqualTo(isSupport);
              assertThat(type.minimumMonths().isPresent()).as(type.code()).isEqualTo(isSupport);
            });
  }

  @Test
  void itSaysThatItsPricesAreSamples() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/catalogue.yaml")))
        .contains("All prices are sample prices");
  }
}
