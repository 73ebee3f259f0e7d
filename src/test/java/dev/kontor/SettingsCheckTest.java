package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.money.prepaid.TopUpLimitDefaults;
import dev.kontor.platform.database.StartupFailure;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No wrong setting is found out only once something has started. */
class SettingsCheckTest {
  @ParameterizedTest
  @CsvSource({
    "kontor.demonstration,              maybe",
    "kontor.demonstration,              1",
    "kontor.test-clock,                 yes",
    "kontor.http.body-deadline,         soon",
    "kontor.http.idle-timeout,          75 minutes",
    "kontor.http.connections,           many",
    "kontor.http.body-memory,           64 apples",
    "kontor.mail.smtp.encryption,       ssl",
    "kontor.mail.smtp.port,             smtp",
    "kontor.limits.calls.count,         6e3",
    "kontor.prepaid.waits-for.card,     P1",
    "kontor.passwords.memory-kib,       19 MiB",
    "kontor.payment.sandbox,            no",
    "kontor.api-tokens.longest,         P0D",
    "kontor.api-tokens.longest,         P-1Y",
    "kontor.api-tokens.longest,         P1Y-1D",
    "kontor.api-tokens.longest,         P11Y",
    "kontor.api-tokens.longest,         one year",
    "kontor.vies.url,                   ec.europa.eu/vies",
    "kontor.vies.requester,             DE136695977",
    "kontor.vies.timeout,               PT0S",
    "kontor.lifecycle.notices-at,       nine",
    "kontor.seller.country,             US",
    "kontor.seller.country,             ch",
    "kontor.seller.vat-number,          CHE-123.456.789 MWST",
    "kontor.seller.time-zone,           Europe/Bern"
  })
  void aWrongValueIsNamed(String name, String value) {
    var variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");

    assertThatThrownBy(() -> SettingsCheck.requireValid(sources(Map.of(name, value))))
        .isInstanceOf(StartupFailure.class)
        .hasMessage(variable + " can't be " + value + ".");
  }

  @Test
  void allWrongValuesAreNamedAtOnce() {
    var wrong = Map.of("kontor.demonstration", "oui", "kontor.http.connections", "x");

    assertThatThrownBy(() -> SettingsCheck.requireValid(sources(wrong)))
        .hasMessage("KONTOR_DEMONSTRATION can't be oui. KONTOR_HTTP_CONNECTIONS can't be x.");
  }

  @Test
  void anAccountForFrancsNeedsBothOfItsNumbers() {
    var half = Map.of("kontor.transfers.chf.iban", "CH5604835012345678009");

    assertThatThrownBy(() -> SettingsCheck.requireValid(sources(half)))
        .hasMessage("KONTOR_TRANSFERS_CHF_QR_IBAN is missing.");
  }

  @Test
  void whatIsShippedIsRight() {
    assertThatCode(
            () -> SettingsCheck.requireValid(sources(Map.of("kontor.demonstration", "TRUE"))))
        .doesNotThrowAnyException();
  }

  @Test
  void noSettingIsForgotten() {
    var mappings =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kontor")
                .stream()
                .filter(each -> each.isAnnotatedWith(ConfigMapping.class))
                .map(each -> each.getName().replaceFirst("dev\\.kontor\\.", ""))
                .toList();

    assertThat(SettingsCheck.MAPPINGS).containsExactlyInAnyOrderElementsOf(mappings);
  }

  private static List<ConfigSource> sources(Map<String, String> given) {
    try {
      var loader = SettingsCheckTest.class.getClassLoader();
      var shipped = Path.of("src/main/resources/application.properties").toUri().toURL();
      var sources = new ArrayList<ConfigSource>();
      sources.add(new PropertiesConfigSource(given, "given", 300));
      sources.add(new PropertiesConfigSource(shipped, 250));
      new TopUpLimitDefaults().getConfigSources(loader).forEach(sources::add);
      return sources;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
