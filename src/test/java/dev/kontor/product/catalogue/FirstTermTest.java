package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A first term has the smallest number of whole periods that reaches the minimum (SUB-7). */
class FirstTermTest {
  private static final LocalDate START = LocalDate.of(2027, 8, 31);

  @ParameterizedTest
  @CsvSource({
    "P1M, 6, 6, 2028-02-29",
    "P3M, 6, 6, 2028-02-29",
    "P1Y, 6, 12, 2028-08-31",
    "P2Y, 6, 24, 2029-08-31",
    "P3Y, 36, 36, 2030-08-31",
    "P3M, 1, 3, 2027-11-30",
    "P3M, 3, 3, 2027-11-30",
    "P3M, 4, 6, 2028-02-29",
    "P3M, 7, 9, 2028-05-31",
    "P1Y, 13, 24, 2029-08-31",
    "P1M, 1, 1, 2027-09-30"
  })
  void itReachesTheMinimumAndKeepsItsAnchorDay(
      BillingPeriod period, int minimum, int months, LocalDate end) {
    var term = new FirstTerm(period, minimum);

    assertThat(term.months()).isEqualTo(months);
    assertThat(term.end(START)).isEqualTo(end);
    assertThat(term.price(29_00)).isEqualTo(29_00L * months / period.months());
  }

  @ParameterizedTest
  @EnumSource
  void withoutMinimumItIsOnePeriod(BillingPeriod period) {
    var term = new FirstTerm(period, null);

    assertThat(term.months()).isEqualTo(period.months());
    assertThat(term.end(START)).isEqualTo(period.end(START, 31));
    assertThat(term.price(29_00)).isEqualTo(29_00);
  }

  @Test
  void theMinimumEndsByItself() {
    assertThat(FirstTerm.minimumEnd(6, START)).isEqualTo("2028-02-29");
    assertThat(FirstTerm.minimumEnd(6, LocalDate.of(2027, 1, 15))).isEqualTo("2027-07-15");
    assertThat(FirstTerm.minimumEnd(null, START)).isNull();
  }
}
