package dev.kontor.product.catalogue;

import static dev.kontor.product.catalogue.Timeline.Step.KEEP;
import static dev.kontor.product.catalogue.Timeline.Step.REMOVE;
import static dev.kontor.product.catalogue.Timeline.Step.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.DomainException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What once held is never changed. */
class TimelineTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2027, 6, 1);

  @Test
  void aStepHoldsFromItsDayUntilTheNext() {
    var timeline = timeline(Map.of(FIRST, "ten", NEXT, "twelve"));

    assertThat(timeline.on(FIRST.minusDays(1))).isEmpty();
    assertThat(timeline.on(FIRST)).contains("ten");
    assertThat(timeline.on(NEXT.minusDays(1))).contains("ten");
    assertThat(timeline.on(NEXT)).contains("twelve");
    assertThat(timeline.on(LATER)).contains("twelve");
  }

  @Test
  void somethingElseIsWrittenAndTheSameIsKept() {
    var timeline = timeline(Map.of(FIRST, "ten"));

    assertThat(step(timeline, TODAY, "eleven")).isEqualTo(WRITE);
    assertThat(step(timeline, NEXT, "eleven")).isEqualTo(WRITE);
    assertThat(step(timeline, TODAY, "ten")).isEqualTo(KEEP);
    assertThat(step(timeline, NEXT, "ten")).isEqualTo(KEEP);
    assertThat(timeline.step(NEXT, Optional.empty(), TODAY)).isEqualTo(WRITE);
  }

  @Test
  void whatIsToComeIsReplacedOrTakenBack() {
    var timeline = timeline(Map.of(FIRST, "ten", NEXT, "twelve", LATER, "thirteen"));

    assertThat(step(timeline, NEXT, "eleven")).isEqualTo(WRITE);
    assertThat(step(timeline, NEXT, "ten")).isEqualTo(REMOVE);
    assertThat(step(timeline, NEXT, "twelve")).isEqualTo(KEEP);
  }

  @Test
  void whatBeganTodayStays() {
    var timeline = timeline(Map.of(FIRST, "ten", TODAY, "eleven"));

    assertThat(step(timeline, TODAY, "eleven")).isEqualTo(KEEP);
    for (var other : new String[] {"ten", "twelve"}) {
      var refusal = catchThrowableOfType(DomainException.class, () -> step(timeline, TODAY, other));
      assertThat(refusal.type()).isEqualTo(CatalogueProblem.PRICE_IN_FORCE);
    }
  }

  @Test
  void whatEndedCanBeginAgain() {
    var timeline = new Timeline<String>(new TreeMap<>(Map.of(FIRST, Optional.empty())));

    assertThat(timeline.step(TODAY, Optional.empty(), TODAY)).isEqualTo(KEEP);
    assertThat(step(timeline, TODAY, "ten")).isEqualTo(WRITE);
  }

  private static Timeline<String> timeline(Map<LocalDate, String> steps) {
    var timeline = new Timeline<String>(new TreeMap<>());
    steps.forEach((date, value) -> timeline.steps().put(date, Optional.of(value)));
    return timeline;
  }

  private static Timeline.Step step(Timeline<String> timeline, LocalDate from, String wanted) {
    return timeline.step(from, Optional.of(wanted), TODAY);
  }
}
