package dev.kontor.sale.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.sale.refund.RefundProperties.Kind;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Tables;
import dev.kontor.support.WithinService;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Lets jqwik look for refunds that give back too much, too little, or elsewhere. */
@KontorTest
class RefundPropertyTest {
  @Inject Operators operators;
  @Inject Tables tables;

  @Test
  void moneyGoesBackToWhereItCameFrom() {
    RefundProperties.DONE.clear();

    WithinService.holds(RefundProperties.class);

    assertThat(RefundProperties.DONE)
        .contains(Kind.REFUND, Kind.REFUND_LINE, Kind.REFUND_PART, Kind.UPGRADE, Kind.CANCEL);
    RefundsWithin.neverExceed(tables);
    RefundsWithin.rangesHaveNoGap(tables);
    operators.booksAreClean();
  }
}
