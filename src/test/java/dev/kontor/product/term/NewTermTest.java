package dev.kontor.product.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be a term isn't one. */
class NewTermTest {
  private static final LocalDate START = LocalDate.of(2027, 1, 31);
  private static final TermPayment PAID = new TermPayment(500, 300, 150, 60, 71);

  @Test
  void whatPaidItIsAsMuchAsItCosts() {
    assertThat(PAID.total()).isEqualTo(1081);
    assertThat(term(1000, 81, "CHF").payment()).isEqualTo(PAID);
  }

  @ParameterizedTest
  @CsvSource({"1000, 80, CHF", "1000, 82, CHF", "1082, -1, CHF", "-1, 1082, CHF", "1000, 81,"})
  void amountsThatDoNotAddUpAreRefused(long net, long tax, String currency) {
    assertThatThrownBy(() -> term(net, tax, currency)).isInstanceOf(IllegalArgumentException.class);
  }

  private static NewTerm term(long net, long tax, String currency) {
    return new NewTerm(
        START, START.plusDays(28), null, BillingPeriod.P1M, null, net, tax, currency, PAID);
  }

  @Test
  void noPartIsBelowZero() {
    assertThatThrownBy(() -> new TermPayment(100, 0, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2027-01-31,", "2027-01-30,", "2027-01-31, P1M", ", P1M"})
  void aTermEndsAfterItsBeginningIfThatHasToBe(LocalDate end, BillingPeriod period) {
    assertThatThrownBy(() -> NewTerm.notSold(START, end, null, period))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsPaidForWhatIsNotSold() {
    var endless = NewTerm.notSold(START, null, null, null);

    assertThat(endless.to()).isNull();
    assertThat(endless.payment()).isEqualTo(TermPayment.nothing());
    assertThat(endless.payment().total()).isZero();
  }
}
