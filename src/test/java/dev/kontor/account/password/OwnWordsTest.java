package dev.kontor.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password isn't made of what everybody knows of its user (USR-5). */
class OwnWordsTest {
  private static final List<String> VERA =
      List.of("vera.muster-1985@alpenblick.example", "vera.muster-1985", "Vera", "Müster");

  private final PasswordPolicy policy = new PasswordPolicy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vera Muster 2026",
        "veramusterveramuster",
        "Vera Muster Vera Muster!",
        "VERA-MÜSTER-VERA-MÜSTER",
        "2026 Mu\u0308ster Vera",
        "Muester Vera 1985",
        "retsuM areV 2026",
        "V3r4 Mu5t3r 2026",
        "\u24cbera \uff2duster 2026",
        "muster.alpenblick.85",
        "Alpenblick2026!!",
        "kcilbnepla-2026",
        "4lp3nbl1ck 2026",
        "2026_Vera_Muster_2026",
        "1984-vera-muster-1984",
        "v.e.r.a muster 2026",
        "V e r a M u s t e r 1",
        "V\u0435r\u0430 \u041cust\u0435r 2026",
        "v\u03b5r\u03b1 \u043cu\u0455ter 2026",
        "Verra Musster 2026",
        "vveerraa mmuusstteerr",
        "VV33rr44 MMuu55tt33rr",
      })
  void whatIsLeftOfOnesOwnWordsIsGuessedSoon(String password) {
    var refusal =
        catchThrowableOfType(
            DomainException.class, () -> policy.require(password, "password", VERA));
    assertThat(refusal).as(password).isNotNull();
    assertThat(refusal.type()).isEqualTo(PasswordProblem.PASSWORD_TOO_WEAK);
  }

  @Test
  void partsOfTheAddressThatHoldDigitsAreWordsToo() {
    var own = List.of("abcq@kx7qwz9tb4mm.ch", "abcq");
    var refusal =
        catchThrowableOfType(
            DomainException.class, () -> policy.require("kx7qwz9tb4mm", "password", own));
    assertThat(refusal).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nine brass kettles sing",
        "Vera xK9#mQ2$vL7p",
        "five cuckoos clap; muster dances",
        "aloe veranda purple otters juggle",
      })
  void whatIsStrongWithoutThemPasses(String password) {
    assertThatCode(() -> policy.require(password, "password", VERA)).doesNotThrowAnyException();
  }

  @Test
  void onlyTheOwnWordsAreTakenOut() {
    var words = OwnWords.of(List.of("vera@alpenblick.example", "Li", "Østergård"));

    assertThat(words.takenOutOf("li example 99")).isEqualTo("li example 99");
    assertThat(words.takenOutOf("x Oestergaard y")).isEqualTo("x  y");
    assertThat(words.takenOutOf("x østergård😀 y")).isEqualTo("x 😀 y");
    assertThat(words.takenOutOf("arevera")).isEmpty();
  }

  @Test
  void namesAreFoundInBothSpellingsOfTheirOwnScript() {
    var words = OwnWords.of(List.of("Вера", "Анна"));

    assertThat(words.takenOutOf("x ВЕРА y")).isEqualTo("x  y");
    assertThat(words.takenOutOf("x вера, y")).isEqualTo("x , y");
    assertThat(words.takenOutOf("x bepa y")).isEqualTo("x  y");
    assertThat(words.takenOutOf("x ана y")).isEqualTo("x  y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李小龙李小龙李小龙李小龙", "小龙小龙小龙 2026 小龙"})
  void namesOfFewLettersCountWhereTheyAreWholeNames(String password) {
    assertThat(
            catchThrowableOfType(
                DomainException.class,
                () -> policy.require(password, "password", List.of("a@b.example", "小龙", "李小龙"))))
        .isNotNull();
  }
}
