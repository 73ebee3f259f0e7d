package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms keep their anchor day (SUB-2). */
class BillingPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "P1M,2027-01-31,31,2027-02-28",
    "P1M,2027-02-28,31,2027-03-31",
    "P1M,2028-01-31,31,2028-02-29",
    "P1M,2028-02-29,31,2028-03-31",
    "P1M,2027-04-30,31,2027-05-31",
    "P1M,2027-01-30,30,2027-02-28",
    "P1M,2027-02-28,30,2027-03-30",
    "P1M,2027-02-28,28,2027-03-28",
    "P1M,2026-12-15,15,2027-01-15",
    "P3M,2026-11-30,30,2027-02-28",
    "P3M,2027-02-28,30,2027-05-30",
    "P1Y,2028-02-29,29,2029-02-28",
    "P1Y,2031-02-28,29,2032-02-29",
    "P2Y,2026-02-28,29,2028-02-29",
    "P3Y,2028-02-29,29,2031-02-28"
  })
  void aTermEndsOnItsAnchorDayOrOnTheLastDayOfAShorterMonth(
      BillingPeriod period, LocalDate start, int anchorDay, LocalDate end) {
    assertThat(period.end(start, anchorDay)).isEqualTo(end);
  }

  @Test
  void overManyYearsNoDayIsLostOrGained() {
    var day = LocalDate.of(2024, 1, 31);
    for (var month = 0; month < 12 * 40; month++) {
      day = BillingPeriod.P1M.end(day, 31);
      assertThat(day.plusDays(1).getDayOfMonth()).isEqualTo(1);
    }
    assertThat(day).isEqualTo(LocalDate.of(2064, 1, 31));
  }

  @ParameterizedTest
  @EnumSource
  void theCodeIsAPeriodOfSoManyMonths(BillingPeriod period) {
    assertThat(Period.parse(period.name()).toTotalMonths()).isEqualTo(period.months());
    assertThat(BillingPeriod.of(period.name())).contains(period);
    assertThat(BillingPeriod.of(period.months())).contains(period);
  }

  @Test
  void otherCodesAreNone() {
    assertThat(BillingPeriod.of("P6M")).isEmpty();
    assertThat(BillingPeriod.of("p1m")).isEmpty();
    assertThat(BillingPeriod.of(6)).isEmpty();
  }
}
