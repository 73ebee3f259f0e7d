package dev.kontor.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sells, by the settings. */
class SellerConfigTest {
  @Test
  void theSellerIsSwissUnlessToldOtherwise() {
    var seller = seller(Map.of("kontor.mail.sender-name", "Alphost"));

    assertThat(seller.name()).isEqualTo("Alphost");
    assertThat(seller.country().code()).isEqualTo("CH");
    assertThat(seller.timeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    assertThat(seller.vatNumber()).isEmpty();
    assertThat(seller.address().line2()).isEmpty();
    assertThat(seller.address().city()).isEqualTo("Bern");
  }

  @Test
  void theSellerMayBeInTheEu() {
    var seller =
        seller(
            Map.of(
                "kontor.seller.name", "Host SARL",
                "kontor.seller.country", "FR",
                "kontor.seller.vat-number", "FR 40 303 265 045",
                "kontor.seller.address.line1", "1 rue de la Paix",
                "kontor.seller.address.postal-code", "75002",
                "kontor.seller.address.city", "Paris",
                "kontor.seller.time-zone", "Europe/Paris"));

    assertThat(seller.name()).isEqualTo("Host SARL");
    assertThat(seller.country().code()).isEqualTo("FR");
    assertThat(seller.vatNumber()).map(SellerVatNumber::value).contains("FR40303265045");
    assertThat(seller.address().postalCode()).isEqualTo("75002");
    assertThat(seller.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  private static SellerConfig seller(Map<String, String> given) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withMapping(SellerConfig.class)
        .withSources(new PropertiesConfigSource(given, "given", 300))
        .build()
        .getConfigMapping(SellerConfig.class);
  }
}
