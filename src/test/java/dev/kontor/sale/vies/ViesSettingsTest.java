package dev.kontor.sale.vies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the settings around VIES are read. */
class ViesSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "https://ec.europa.eu/taxation_customs/vies/rest-api, https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number",
    "http://127.0.0.1:8081/, http://127.0.0.1:8081/check-vat-number",
    "' https://vies.example ', https://vies.example/check-vat-number"
  })
  void questionsAreAskedBelowTheBase(String base, String address) {
    assertThat(ViesAddress.of(base).checks()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vies",
        "/vies",
        "//vies.example",
        "ftp://vies.example",
        "https:",
        "https:vies.example",
        "https://",
        "https://vies.example/?a=b",
        "https://vies.example/#a",
        "https://user@vies.example/",
        "https://vies example/"
      })
  void noOtherAddressIsTaken(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ViesAddress.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "DE136695976, DE, 136695976",
    "de 136 695 976, DE, 136695976",
    "ATU13585627, AT, U13585627",
    "GR094259216, EL, 094259216",
    "EL094259216, EL, 094259216",
    "XI980780684, XI, 980780684"
  })
  void aNumberIsReadAsViesHasIt(String text, String countryCode, String rest) {
    assertThat(ViesNumber.of(text)).isEqualTo(new ViesNumber(countryCode, rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DE",
        "DE136695977",
        "136695976",
        "CHE-123.456.788 MWST",
        "LI12345",
        "GB980780684"
      })
  void whatViesCannotKnowIsNoNumberForIt(String text) {
    assertThat(ViesNumber.read(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> ViesNumber.of(text));
  }

  @Test
  void timesAreReadAsElsewhere() {
    assertThat(PositiveDuration.of("PT1M").time()).isEqualTo(Duration.ofMinutes(1));
    assertThat(PositiveDuration.of("5s").time()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P367D", "soon"})
  void noOtherTimeIsTaken(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PositiveDuration.of(text));
  }
}
