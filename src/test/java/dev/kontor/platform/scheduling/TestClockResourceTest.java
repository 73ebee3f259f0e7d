package dev.kontor.platform.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one clock moves forward only, through the instants at which something is due. */
@KontorTest
class TestClockResourceTest {
  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  @Inject KontorClock clock;
  @Inject BackgroundTasks tasks;
  @Inject Diary diary;
  @Inject Tables tables;

  @Test
  void theClockTellsItsTimeAndHowFarItIsAhead() {
    var answer = Api.request().get("/v1/test-clock");
    answer.then().statusCode(200);
    assertThat(now(answer)).isBetween(clock.instant().minus(A_MOMENT), clock.instant());
    assertThat(Duration.parse(answer.jsonPath().getString("offset"))).isEqualTo(clock.offset());
  }

  @Test
  void itGoesToAnInstantAndTheOffsetIsKept() {
    var target = clock.instant().plus(3, ChronoUnit.HOURS);

    var answer = move(Map.of("now", target.toString()));

    answer.then().statusCode(200);
    assertThat(now(answer)).isBetween(target, target.plus(A_MOMENT));
    assertThat(
            tables.count(
                "test_clock", "id = 1 and offset_micros = ?", clock.offset().toNanos() / 1000))
        .isEqualTo(1);
  }

  @Test
  void itNeverGoesBack() {
    var before = clock.offset();

    move(Map.of("now", clock.instant().minusSeconds(60).toString()))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/time-runs-forward"));

    assertThat(clock.offset()).isEqualTo(before);
  }

  @Test
  void aMonthKeepsToTheCalendar() {
    move(Map.of("now", lastOfJanuary().toString())).then().statusCode(200);

    var answer = move(Map.of("advance", "P1M"));

    answer.then().statusCode(200);
    var day = now(answer).atOffset(ZoneOffset.UTC).toLocalDate();
    assertThat(day.getMonth()).isEqualTo(Month.FEBRUARY);
    assertThat(day.getDayOfMonth()).isEqualTo(day.lengthOfMonth());
  }

  @Test
  void aDurationMayHaveDaysAndHours() {
    var before = clock.instant();
    var answer = move(Map.of("advance", "P1DT2H"));
    answer.then().statusCode(200);
    assertThat(Duration.between(before, now(answer)))
        .isBetween(Duration.ofHours(26), Duration.ofHours(26).plus(A_MOMENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"now\": \"2099-01-01T00:00:00Z\", \"advance\": \"P1D\"}",
        "{\"advance\": \"soon\"}",
        "{\"advance\": \"P\"}",
        "{\"advance\": \"P1H\"}",
        "{\"advance\": \"PT\"}",
        "{\"advance\": \"P99999999999D\"}",
        "{\"advance\": \"P100Y\"}",
        "{\"now\": \"+999999999-12-31T23:59:59Z\"}",
        "{\"now\": \"tomorrow\"}",
        "{\"now\": 1900000000}",
      })
  void whereToGoIsOneInstantOrOneSpan(String body) {
    var before = clock.offset();
    Api.request().body(body).put("/v1/test-clock").then().statusCode(422);
    assertThat(clock.offset()).isEqualTo(before);
  }

  @Test
  void whatIsDueOnTheWayRunsInItsOrderAtItsOwnInstant() {
    var start = clock.instant();
    schedule("way-late", start.plus(Duration.ofHours(5)));
    schedule("way-early", start.plus(Duration.ofHours(2)));
    schedule("way-beyond", start.plus(Duration.ofHours(9)));

    move(Map.of("advance", "PT6H")).then().statusCode(200);

    var entries = diary.entries("way-");
    assertThat(entries).extracting(Diary.Entry::what).containsExactly("way-early", "way-late");
    ranAt(entries.get(0), start.plus(Duration.ofHours(2)));
    ranAt(entries.get(1), start.plus(Duration.ofHours(5)));
    move(Map.of("advance", "PT6H")).then().statusCode(200);
    ranAt(diary.entries("way-beyond").get(0), start.plus(Duration.ofHours(9)));
  }

  @Test
  void aRepeatedTaskRunsOnEachDayOfTheWay() {
    move(Map.of("advance", "P3D")).then().statusCode(200);

    var next = clock.instant().plus(1, ChronoUnit.DAYS).plus(A_MOMENT);
    assertThat(
            tables.count(
                "scheduled_task",
                "task_instance = 'recurring' and last_success > ?",
                clock.instant().minus(1, ChronoUnit.DAYS).minus(A_MOMENT)))
        .isGreaterThanOrEqualTo(4);
    assertThat(
            tables.count(
                "scheduled_task",
                "task_instance = 'recurring' and (execution_time > ? or execution_time < ?)",
                next,
                clock.instant()))
        .isZero();
  }

  private void schedule(String what, Instant when) {
    QuarkusTransaction.requiringNew().run(() -> diary.schedule(tasks, what, when));
  }

  private static void ranAt(Diary.Entry entry, Instant due) {
    assertThat(entry.when()).isBetween(due, due.plus(A_MOMENT));
  }

  private Instant lastOfJanuary() {
    var today = clock.instant().atOffset(ZoneOffset.UTC);
    return today
        .withDayOfYear(31)
        .plusYears(today.getDayOfYear() < 31 ? 0 : 1)
        .truncatedTo(ChronoUnit.DAYS)
        .plusHours(12)
        .toInstant();
  }

  private static Instant now(Answer answer) {
    return Instant.parse(answer.jsonPath().getString("now"));
  }

  private static Answer move(Map<String, String> body) {
    return Api.request().body(body).put("/v1/test-clock");
  }
}
