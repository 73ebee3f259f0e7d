package dev.kontor.money.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits that are shipped hold as long as nobody sets others. */
class TopUpLimitDefaultsTest {
  private static final String TWINT = "kontor.prepaid.limits.twint.CHF.";

  @Test
  void whatIsShippedHolds() {
    var config = configured(Map.of());

    assertThat(twint(config).maximum()).isEqualTo("2000.00");
    assertThat(config.limits().keySet())
        .containsExactlyInAnyOrder("card", "twint", "paypal", "bank_transfer");
    assertThat(config.waitsFor()).containsEntry("bank_transfer", Duration.ofDays(60));
  }

  @Test
  void eachNumberCanBeSetByItself() {
    var config =
        configured(Map.of(TWINT + "maximum", "3000.00", "kontor.prepaid.waits-for.card", "PT1H"));

    assertThat(twint(config).maximum()).isEqualTo("3000.00");
    assertThat(twint(config).minimum()).isEqualTo("1.00");
    assertThat(config.waitsFor())
        .containsEntry("card", Duration.ofHours(1))
        .containsEntry("twint", Duration.ofMinutes(15));
  }

  private static PrepaidConfig.Limit twint(PrepaidConfig config) {
    return config.limits().get("twint").get("CHF");
  }

  /** What is given has the place of {@code application.properties}, behind which is little else. */
  private static PrepaidConfig configured(Map<String, String> given) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredSources()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(given, "given", 250))
        .withMapping(PrepaidConfig.class)
        .withValidateUnknown(false)
        .build()
        .getConfigMapping(PrepaidConfig.class);
  }
}
