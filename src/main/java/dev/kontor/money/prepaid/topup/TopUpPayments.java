package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentPurpose;
import dev.kontor.money.payment.UnclaimedMoney;
import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;

/** What top-ups learn of their payments; takes in what nobody else takes. */
@Singleton
class TopUpPayments implements PaymentPurpose, UnclaimedMoney {
  private final TopUpService topUps;
  private final MismatchedMoneyService mismatches;

  TopUpPayments(TopUpService topUps, MismatchedMoneyService mismatches) {
    this.topUps = topUps;
    this.mismatches = mismatches;
  }

  @Override
  public String kind() {
    return TopUpService.PURPOSE;
  }

  @Override
  public boolean paid(Payment payment) {
    topUps.paid(payment);
    return true;
  }

  @Override
  public void failed(Payment payment) {
    topUps.failed(payment);
  }

  @Override
  public void take(Payment payment) {
    topUps.takeUnclaimed(payment);
  }

  @Override
  public void takeInstead(Payment payment, Money came) {
    mismatches.takeInstead(payment, came);
  }

  @Override
  public void sendBack(Payment payment, Money came) {
    mismatches.sendBack(payment, came);
  }
}
