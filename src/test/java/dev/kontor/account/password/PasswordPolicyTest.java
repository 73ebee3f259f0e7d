package dev.kontor.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords withstand guessing. */
class PasswordPolicyTest {
  private static final List<String> OWN =
      List.of("anna.keller@example.com", "anna.keller", "Annabella", "Kellerhals");

  private final PasswordPolicy policy = new PasswordPolicy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nine brass kettles sing",
        "xK9#mQ2$vL7p",
        "Zürich regnet blaue Gabeln",
        "東京の空は今日も青い海の色"
      })
  void aStrongOnePasses(String password) {
    assertThatCode(() -> policy.require(password, "password", OWN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "aaaaaaaaaaaaaaaa",
        "abcdefghijklmn",
        "qwertyuiop123",
        "123456789012",
        "P@ssw0rd1234",
      })
  void oneThatIsGuessedSoonIsRefused(String password) {
    assertRefused(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna.keller@example.com",
        "ANNA.KELLER@EXAMPLE.COM",
        "anna.keller xK9#mQ2$vL7p",
        "kellerhals xK9#mQ2$vL7p",
        "Annabella2026",
      })
  void whatBeginsWithOnesOwnDataIsRefusedHoweverItGoesOn(String password) {
    assertRefused(password);
  }

  @Test
  void aShortNameMayStandAtTheBeginning() {
    assertThatCode(() -> policy.require("Ida xK9#mQ2$vL7p", "password", List.of("Ida")))
        .doesNotThrowAnyException();
  }

  @Test
  void aLongRepetitionIsWeakHoweverItEnds() {
    assertRefused("a".repeat(64) + "xK9#mQ2$vL7p");
  }

  @Test
  void theRefusalNamesTheField() {
    var refusal =
        catchThrowableOfType(
            DomainException.class, () -> policy.require("password1234", "newPassword", OWN));

    assertThat(refusal.members(Language.EN).get("violations").toString()).contains("newPassword");
  }

  private void assertRefused(String password) {
    var refusal =
        catchThrowableOfType(
            DomainException.class, () -> policy.require(password, "password", OWN));
    assertThat(refusal).as(password).isNotNull();
    assertThat(refusal.type()).isEqualTo(PasswordProblem.PASSWORD_TOO_WEAK);
  }
}
