package dev.kontor.sale.vies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.vat.VatNumber;
import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LocalVies;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What VIES says is kept, and counts for a while. */
@KontorTest
class VatChecksTest {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  @Inject VatChecks withoutVies;
  @Inject VatCheckTable table;
  @Inject Tables tables;
  @Inject PassingTime time;
  @Inject Ids ids;
  @Inject Clock clock;

  private final LocalVies vies = new LocalVies();
  private VatChecks checks;

  @BeforeEach
  void start() {
    checks = new VatChecks(Settings.of(vies), table, ids, clock);
  }

  @AfterEach
  void stop() {
    vies.close();
  }

  @Test
  void aNumberThatViesKnowsIsConfirmedAndKept() {
    vies.answers(
        200,
        "application/json",
        """
        {"countryCode": "EL", "vatNumber": "094259216", "valid": true,
         "requestIdentifier": "WAPIAAAAYx1", "name": "ΟΤΕ ΑΕ", "address": "ΚΗΦΙΣΙΑΣ 99\\nΜΑΡΟΥΣΙ"}""");
    var before = time.now();

    var check = checks.check("GR 094.259.216");

    assertThat(check)
        .isEqualTo(
            new VatCheck(
                check.id(),
                "EL094259216",
                VatCheckStatus.CONFIRMED,
                false,
                check.checkedOn(),
                "WAPIAAAAYx1",
                "ΟΤΕ ΑΕ",
                "ΚΗΦΙΣΙΑΣ 99, ΜΑΡΟΥΣΙ"));
    assertThat(check.id()).isNotNull();
    assertThat(check.checkedOn()).isBetween(before, time.now());
    assertThat(checks.check("EL094259216")).isEqualTo(check);
    assertThat(rows("EL094259216")).isEqualTo(1);
  }

  @Test
  void aConfirmedNumberIsAskedAboutAgainAfterADay() {
    countsFor(VatCheckStatus.CONFIRMED, Duration.ofHours(24));
  }

  @Test
  void anUnknownNumberIsAskedAboutAgainAfterAnHour() {
    vies.knowsNone();
    countsFor(VatCheckStatus.UNCONFIRMED, Duration.ofHours(1));
  }

  @Test
  void whereViesToldNothingItIsAskedAgainAfterAMinute() {
    vies.answers(503, "text/plain", "");
    countsFor(VatCheckStatus.UNREACHABLE, Duration.ofMinutes(1));
  }

  private void countsFor(VatCheckStatus status, Duration span) {
    var number = newNumber();
    var first = checks.check(number);
    assertThat(first.status()).isEqualTo(status);
    assertThat(first.formOnly()).isFalse();

    time.passes(span.minusSeconds(20));
    var repeated = checks.check(number);
    assertThat(checks.known(number)).contains(first);
    time.passes(Duration.ofSeconds(20));
    assertThat(checks.known(number)).isEmpty();
    var later = checks.check(number);

    assertThat(repeated).isEqualTo(first);
    assertThat(later.status()).isEqualTo(status);
    assertThat(later.id()).isNotEqualTo(first.id());
    assertThat(vies.asked()).hasSize(2);
    assertThat(rows(number)).isEqualTo(2);
  }

  @Test
  void theNewestAnswerCounts() {
    var number = newNumber();
    vies.knowsNone();
    checks.check(number);
    time.passes(Duration.ofHours(1));
    vies.answers(
        (exchange, question) -> LocalVies.says(exchange, LocalVies.answer(question, true)));

    assertThat(checks.check(number).status()).isEqualTo(VatCheckStatus.CONFIRMED);
    assertThat(checks.check(number).status()).isEqualTo(VatCheckStatus.CONFIRMED);
  }

  @Test
  void anAnswerCountsOnOtherInstancesToo() {
    var number = newNumber();
    var first = checks.check(number);

    assertThat(new VatChecks(Settings.of(vies), table, ids, clock).check(number)).isEqualTo(first);
    assertThat(vies.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE136695977", "nonsense", "", "CHE-123.456.788 MWST", "LI12345"})
  void whatViesCannotKnowIsNeverAsked(String number) {
    var check = checks.check(number);

    assertThat(check.status()).isEqualTo(VatCheckStatus.UNCONFIRMED);
    assertThat(check.formOnly()).isTrue();
    assertThat(check.id()).isNull();
    assertThat(check.vatNumber()).isEqualTo(number);
    assertThat(vies.asked()).isEmpty();
    assertThat(rows(number)).isZero();
  }

  @Test
  void withoutViesOnlyTheFormIsJudged() {
    var check = withoutVies.check("de 136 695 976");

    assertThat(check).isEqualTo(VatCheck.ofForm("DE136695976", check.checkedOn()));
    assertThat(check.formOnly()).isTrue();
    assertThat(check.status()).isEqualTo(VatCheckStatus.UNCONFIRMED);
    assertThat(rows("DE136695976")).isZero();
  }

  @Test
  void itIsNotAskedInATransaction() {
    for (var each : new VatChecks[] {checks, withoutVies}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> each.check("nonsense")))
          .withMessageContaining("transaction");
    }
    assertThat(vies.asked()).isEmpty();
  }

  @Test
  void manyWhoAskAboutOneNumberAskOnce() {
    var number = newNumber();

    var answers = AtOnce.times(32, i -> checks.check(number));

    assertThat(vies.asked()).hasSize(1);
    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(rows(number)).isEqualTo(1);
  }

  @Test
  void onlySoManyQuestionsAreUnderwayAtOnce() throws Exception {
    var underway = new CountDownLatch(VatChecks.AT_ONCE);
    var goOn = new CountDownLatch(1);
    vies.answers(
        (exchange, question) -> {
          underway.countDown();
          await(goOn);
          LocalVies.says(exchange, LocalVies.answer(question, true));
        });
    var first =
        IntStream.range(0, VatChecks.AT_ONCE)
            .mapToObj(i -> started(() -> checks.check(newNumber())))
            .toList();
    underway.await();

    var number = newNumber();
    var refused = checks.check(number);
    goOn.countDown();

    assertThat(refused.status()).isEqualTo(VatCheckStatus.UNREACHABLE);
    assertThat(refused.id()).isNull();
    assertThat(rows(number)).isZero();
    for (var each : first) {
      assertThat(each.get().status()).isEqualTo(VatCheckStatus.CONFIRMED);
    }
    assertThat(checks.check(number).status()).isEqualTo(VatCheckStatus.CONFIRMED);
  }

  @Test
  void whatWasAnsweredIsNeverChanged() {
    var number = newNumber();
    checks.check(number);

    for (var statement :
        new String[] {
          "update vat_check set status = 'confirmed' where vat_number = ?",
          "delete from vat_check where vat_number = ?"
        }) {
      assertThatThrownBy(() -> tables.run(statement, number)).hasMessageContaining("append-only");
    }
  }

  private int rows(String number) {
    return tables.count("vat_check", "vat_number = ?", number);
  }

  /** One that no other test has. */
  private static String newNumber() {
    var digits = "DE" + (20_000_000 + COUNTER.incrementAndGet());
    return Stream.iterate(0, i -> i + 1)
        .limit(10)
        .flatMap(check -> VatNumber.parse(digits + check, "DE").stream())
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static FutureTask<VatCheck> started(Callable<VatCheck> work) {
    var task = new FutureTask<>(work);
    new Thread(task).start();
    return task;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
