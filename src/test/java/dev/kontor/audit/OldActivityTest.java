package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.platform.time.KontorClock;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * USR-9: the own activity is shown for twelve months and then dropped; the organisation's stays.
 */
@KontorTest
@Order(KontorTest.FIRST)
class OldActivityTest {
  @Inject Customers customers;
  @Inject Jdbi jdbi;
  @Inject KontorClock clock;

  @Test
  void aYearLaterTheOwnActivityIsGone() {
    untilTheMiddleOfAMonth();
    var anna = customers.newPerson();
    advance("P6M");
    advance("P5M");
    assertThat(kinds(customers.signIn(anna.email()))).contains("account.confirmed");
    var kept = stored(anna);

    advance("P1M1D");
    var later = customers.signIn(anna.email());
    assertThat(kinds(later)).containsExactly("session.opened", "session.opened");
    assertThat(stored(anna)).isGreaterThan(kept);

    advance("P1M");
    assertThat(stored(anna)).isLessThan(kept);
    assertThat(kinds(customers.signIn(anna.email()))).hasSize(3);
    customers
        .signIn(anna.email())
        .calls()
        .get("/v1/organisations/{id}/activity?kind=organisation.created", anna.organisationId())
        .then()
        .body("items", hasSize(1))
        .body("items[0].subject.label", equalTo("Anna Keller"));
  }

  /** What is kept is thrown away month by month. */
  private void untilTheMiddleOfAMonth() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var middle = today.withDayOfMonth(15).plusMonths(today.getDayOfMonth() < 15 ? 0 : 1);
    advance("P" + ChronoUnit.DAYS.between(today, middle) + "D");
  }

  private static void advance(String period) {
    Api.request().body(Map.of("advance", period)).put("/v1/test-clock").then().statusCode(200);
  }

  private static List<String> kinds(Person person) {
    return person.calls().get("/v1/me/activity").jsonPath().getList("items.kind", String.class);
  }

  private int stored(Person person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from user_activity where user_id = :id")
                .bind("id", person.id())
                .mapTo(Integer.class)
                .one());
  }
}
