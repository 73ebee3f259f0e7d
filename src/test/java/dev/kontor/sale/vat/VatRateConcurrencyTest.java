package dev.kontor.sale.vat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.VatRateCalls;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many operators change a rate at once, one rate holds on each day. */
@KontorTest
class VatRateConcurrencyTest {
  private static final int TIMES = 24;

  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject VatRateTable rates;

  private Person sam;
  private LocalDate today;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.newOperator();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  @Test
  void ofManyRatesForOneDayToComeOneHolds() {
    var day = today.plusDays(30);
    var before = steps("BG").byDay();

    var statuses = AtOnce.times(TIMES, i -> put("BG", i, day));

    assertThat(statuses).containsOnly(200);
    var after = steps("BG").byDay();
    assertThat(after).hasSize(before.size() + 1).containsAllEntriesOf(before);
    assertThat(IntStream.range(0, TIMES).mapToObj(VatRateConcurrencyTest::rate))
        .contains(after.get(day).text());
  }

  @Test
  void ofManyRatesForTodayTheFirstHolds() {
    var statuses = AtOnce.times(TIMES, i -> put("SI", i, today));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(TIMES - 1);
    assertThat(steps("SI").byDay().get(today).text()).isEqualTo(rate(statuses.indexOf(200)));
  }

  @Test
  void allRatesForDifferentDaysAreKept() {
    var before = steps("CY").byDay().size();

    var statuses = AtOnce.times(TIMES, i -> put("CY", i, today.plusDays(30 + i)));

    assertThat(statuses).containsOnly(200);
    assertThat(steps("CY").byDay()).hasSize(before + TIMES);
  }

  private int put(String place, int number, LocalDate day) {
    return VatRateCalls.put(sam, place, "standard", rate(number), day).statusCode();
  }

  /** No country has them. */
  private static String rate(int number) {
    return "30." + (11 + number / 9 * 10 + number % 9);
  }

  private RateSteps steps(String place) {
    return rates.of(place).steps(VatCategory.STANDARD);
  }
}
