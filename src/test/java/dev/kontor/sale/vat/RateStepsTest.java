package dev.kontor.sale.vat;

import static dev.kontor.sale.vat.RateSteps.Step.KEEP;
import static dev.kontor.sale.vat.RateSteps.Step.REMOVE;
import static dev.kontor.sale.vat.RateSteps.Step.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.money.Percent;
import dev.kontor.platform.problem.DomainException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is to come can be changed, and nothing else. */
class RateStepsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate NEXT = LocalDate.of(2028, 1, 1);

  @Test
  void anotherRateIsWrittenAndTheSameIsKept() {
    var steps = steps(Map.of(FIRST, Percent.of("8.1")));

    assertThat(step(steps, TODAY, "8.5")).isEqualTo(WRITE);
    assertThat(step(steps, NEXT, "8.5")).isEqualTo(WRITE);
    assertThat(step(steps, TODAY, "8.1")).isEqualTo(KEEP);
    assertThat(step(steps, NEXT, "8.1")).isEqualTo(KEEP);
    assertThat(step(steps(Map.of()), TODAY, "2.6")).isEqualTo(WRITE);
  }

  @Test
  void whatIsToComeIsReplacedOrTakenBack() {
    var steps = steps(Map.of(FIRST, Percent.of("8.1"), NEXT, Percent.of("8.5")));

    assertThat(step(steps, NEXT, "8.8")).isEqualTo(WRITE);
    assertThat(step(steps, NEXT, "8.1")).isEqualTo(REMOVE);
    assertThat(step(steps, NEXT, "8.5")).isEqualTo(KEEP);
  }

  @Test
  void whatBeganTodayStays() {
    var steps = steps(Map.of(FIRST, Percent.of("8.1"), TODAY, Percent.of("8.5")));

    assertThat(step(steps, TODAY, "8.5")).isEqualTo(KEEP);
    for (var other : new String[] {"8.1", "8.8"}) {
      var refusal = catchThrowableOfType(DomainException.class, () -> step(steps, TODAY, other));
      assertThat(refusal.type()).isEqualTo(VatProblem.VAT_RATE_IN_FORCE);
    }
  }

  private static RateSteps steps(Map<LocalDate, Percent> steps) {
    return new RateSteps(new TreeMap<>(steps));
  }

  private static RateSteps.Step step(RateSteps steps, LocalDate from, String wanted) {
    return steps.step(from, Percent.of(wanted), TODAY);
  }
}
