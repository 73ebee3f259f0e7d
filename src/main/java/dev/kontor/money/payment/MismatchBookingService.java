package dev.kontor.money.payment;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Books money that came with another amount than was asked for: once, under the payment's lock.
 * What the payment was for gets none of it.
 */
@ApplicationScoped
class MismatchBookingService {
  private final PaymentTable payments;
  private final SettlementService settlement;
  private final UnclaimedMoney unclaimed;
  private final Memberships memberships;
  private final Clock clock;
  private final Event<Object> events;

  MismatchBookingService(
      PaymentTable payments,
      SettlementService settlement,
      UnclaimedMoney unclaimed,
      Memberships memberships,
      Clock clock,
      Event<Object> events) {
    this.payments = payments;
    this.settlement = settlement;
    this.unclaimed = unclaimed;
    this.memberships = memberships;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  MismatchResponse book(Caller operator, UUID paymentId, MismatchTarget to) {
    var payment = payments.lock(paymentId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    memberships.refuseOwnMoney(operator, payment.organisationId());
    var came = came(payment);
    settlement.mismatched(payment);
    payments.book(payment, new MismatchBooking(to, operator.id(), clock.instant()));
    switch (to) {
      case PREPAID -> unclaimed.takeInstead(payment, came);
      case SOURCE -> unclaimed.sendBack(payment, came);
    }
    events.fire(
        new PaymentMismatchBooked(
            payment.organisationId(), payment.id(), payment.amount(), came, to));
    return MismatchResponse.of(payments.find(paymentId).orElseThrow());
  }

  private static Money came(Payment payment) {
    if (payment.booking() != null) {
      throw PaymentProblem.MISMATCH_BOOKED.exception().with("to", payment.booking().to());
    }
    var reported = payment.reported();
    if (reported == null || reported.minor() <= 0 || payment.status() == PaymentStatus.SUCCEEDED) {
      throw PaymentProblem.PAYMENT_WITHOUT_MISMATCH.exception();
    }
    return reported;
  }
}
