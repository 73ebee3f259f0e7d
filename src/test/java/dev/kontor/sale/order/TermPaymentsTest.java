package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kontor.money.ledger.Split;
import dev.kontor.product.term.TermPayment;
import org.junit.jupiter.api.Test;

/** Each part of a payment is some term's. */
class TermPaymentsTest {
  @Test
  void creditPaysFirstAndThePaymentLast() {
    var payments = new TermPayments(new Split(100, 50), 60, 0, 0);

    assertThat(payments.next(30)).isEqualTo(new TermPayment(0, 0, 30, 0, 0));
    assertThat(payments.next(0)).isEqualTo(TermPayment.nothing());
    assertThat(payments.next(70)).isEqualTo(new TermPayment(0, 50, 20, 0, 0));
    assertThat(payments.next(110)).isEqualTo(new TermPayment(60, 50, 0, 0, 0));
  }

  @Test
  void whatWasCreditedForOtherTermsPaysBeforeAllElse() {
    var payments = new TermPayments(new Split(10, 5), 20, 40, 0);

    assertThat(payments.next(75)).isEqualTo(new TermPayment(20, 10, 5, 40, 0));
  }

  @Test
  void whatIsNotPaidIsNoTerm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TermPayments(new Split(1, 1), 1, 0, 0).next(4));
  }
}
