package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.both;
import static dev.kontor.support.Catalogues.money;
import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.putExtension;
import static dev.kontor.support.Catalogues.putMinimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.platform.money.Money;
import dev.kontor.support.Answer;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators say what extensions and shorter periods cost from a day on. */
@KontorTest
class DomainExtensionEditingTest {
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Catalogue catalogue;

  private Person sam;
  private String name;
  private LocalDate today;
  private LocalDate next;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
    name = newCode();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    next = today.plusDays(30);
  }

  @Test
  void newTermsHoldFromTheirDayAndOldOnesBefore() {
    put(today, 30, "10.00").then().statusCode(200).body("terms", hasSize(1));
    put(next, 40, "12.00")
        .then()
        .statusCode(200)
        .body("name", equalTo(name))
        .body("terms.validFrom", contains(today.toString(), next.toString()))
        .body("terms.redemptionDays", contains(30, 40));

    assertThat(renewal(today.minusDays(1))).isEmpty();
    assertThat(renewal(next.minusDays(1))).isEqualTo("10.00");
    assertThat(renewal(next)).isEqualTo("12.00");
  }

  @Test
  void whatIsToComeIsReplacedAndTakenBackAndWhatHoldsStays() {
    put(today, 30, "10.00").then().statusCode(200);
    put(next, 40, "12.00").then().statusCode(200);
    put(next, 40, "13.00").then().statusCode(200);
    assertThat(renewal(next)).isEqualTo("13.00");
    put(next, 30, "10.00").then().statusCode(200).body("terms", hasSize(1));
    assertThat(renewal(next)).isEqualTo("10.00");

    put(today, 30, "10.00").then().statusCode(200);
    isRefused(put(today, 31, "10.00"), 409, "price-in-force");
    isRefused(put(today.minusDays(1), 30, "10.00"), 422, "valid-from-invalid");
  }

  @Test
  void theLogTellsOfIt() {
    put(today, 30, "10.00").then().statusCode(200);
    put(today, 30, "10.00").then().statusCode(200);
    put(next, 40, "12.00").then().statusCode(200);

    sam.calls()
        .get("/v1/me/activity?kind=catalogue.domain_extension_changed")
        .then()
        .body("items.subject.label", contains(name, name))
        .body("items[0].before.terms", hasSize(1))
        .body("items[0].after.terms", hasSize(2))
        .body("items[1].before", equalTo(Map.of()));
  }

  @Test
  void theLongestExtensionCounts() {
    put(today, 30, "10.00").then().statusCode(200);
    putExtension(sam, "co." + name, details(today, 30, "7.00")).then().statusCode(200);

    assertThat(catalogue.extension("example.co." + name, today).orElseThrow().name())
        .isEqualTo("co." + name);
    assertThat(catalogue.extension("co." + name, today).orElseThrow().name()).isEqualTo(name);
    assertThat(catalogue.extension("example.com." + name, today).orElseThrow().name())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {".ch", "CH", "c", "a_b", "ch.", "123", "-ch", "xn--", "a..ch"})
  void whatIsNoExtensionIsRefused(String wrong) {
    putExtension(sam, wrong, details(next, 30, "10.00"))
        .then()
        .statusCode(422)
        .body("violations[0].in", equalTo("path"));
  }

  @Test
  void pricesAreInBothCurrenciesOnceEach() {
    for (var prices :
        List.of(
            List.<Object>of(),
            List.of(money("10.00", "CHF")),
            List.of(money("10.00", "CHF"), money("11.00", "CHF")),
            List.of(money("10.00", "CHF"), money("10.00", "USD")),
            List.of(money("-1.00", "CHF"), money("10.00", "EUR")))) {
      for (var field : List.of("renewal", "restoration", "warranty")) {
        var details = new HashMap<>(details(next, 30, "10.00"));
        details.put(field, prices);
        var answer = putExtension(sam, name, details);
        isRefused(answer, 422, "prices-invalid");
        answer.then().body("violations[0].field", equalTo(field));
      }
    }
  }

  @Test
  void minimumsHoldFromTheirDay() {
    var day = today.plusYears(5);
    putMinimum(sam, "P1M", Map.of("validFrom", day.toString(), "amounts", both("8.00")))
        .then()
        .statusCode(200)
        .body("period", equalTo("P1M"));
    var before = minimum(day.minusDays(1));
    assertThat(minimum(day)).isEqualTo("8.00").isNotEqualTo(before);

    putMinimum(sam, "P1M", Map.of("validFrom", day.toString(), "amounts", both(before)))
        .then()
        .statusCode(200);
    assertThat(minimum(day)).isEqualTo(before);
    sam.calls()
        .get("/v1/me/activity?kind=catalogue.period_minimum_changed")
        .then()
        .body("items.subject.label", contains("P1M", "P1M"));
  }

  @Test
  void onlyShorterPeriodsHaveMinimums() {
    for (var period : List.of("P1Y", "P2Y", "p1m", "P2M")) {
      putMinimum(sam, period, Map.of("validFrom", next.toString(), "amounts", both("8.00")))
          .then()
          .statusCode(422)
          .body("violations[0].in", equalTo("path"));
    }
    isRefused(
        putMinimum(
            sam,
            "P1M",
            Map.of("validFrom", next.toString(), "amounts", List.of(money("8.00", "CHF")))),
        422,
        "prices-invalid");
    isRefused(
        putMinimum(
            sam,
            "P1M",
            Map.of("validFrom", today.minusDays(1).toString(), "amounts", both("8.00"))),
        422,
        "valid-from-invalid");
  }

  private Answer put(LocalDate from, int redemptionDays, String renewal) {
    return putExtension(sam, name, details(from, redemptionDays, renewal));
  }

  private static Map<String, Object> details(LocalDate from, int days, String renewal) {
    return Map.of(
        "validFrom",
        from.toString(),
        "redemptionDays",
        days,
        "renewal",
        both(renewal),
        "restoration",
        both("50.00"));
  }

  private String renewal(LocalDate on) {
    return catalogue
        .extension("example." + name, on)
        .flatMap(each -> each.renewal("EUR"))
        .map(Money::amount)
        .orElse("");
  }

  private String minimum(LocalDate on) {
    return catalogue.minimum(BillingPeriod.P1M, "CHF", on).orElseThrow().amount();
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
