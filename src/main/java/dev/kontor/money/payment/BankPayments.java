package dev.kontor.money.payment;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Payments by transfer, of which the provider's bank tells: settled as those of payment providers
 * are. Nobody is asked about them, in the caller's transaction.
 */
@ApplicationScoped
public class BankPayments {
  /** The code of the provider that such payments have. */
  public static final String PROVIDER = "bank";

  private final PaymentTable payments;
  private final SettlementService settlement;
  private final Ids ids;
  private final Clock clock;

  BankPayments(PaymentTable payments, SettlementService settlement, Ids ids, Clock clock) {
    this.payments = payments;
    this.settlement = settlement;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes in money that nobody had asked for by a payment: makes one, and settles it.
   *
   * @param came more than zero
   * @param purposeKind of a {@link PaymentPurpose}, which takes it
   */
  @Transactional(TxType.MANDATORY)
  public void receive(UUID organisationId, Money came, String purposeKind, UUID purposeId) {
    var now = clock.instant();
    var payment =
        new Payment(
            organisationId,
            ids.next(),
            PROVIDER,
            null,
            PaymentMethodType.BANK_TRANSFER,
            came,
            purposeKind,
            purposeId,
            PaymentStatus.CREATED,
            null,
            null,
            now,
            now,
            null,
            null);
    payments.add(payment);
    settle(payment);
  }

  /**
   * The payment by transfer that is waited for, or was waited for in vain; locked until the
   * transaction ends.
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Payment> lock(UUID organisationId, String purposeKind, UUID purposeId) {
    return payments
        .lock(organisationId, PROVIDER, purposeKind, purposeId)
        .filter(Payment::mayStillCome);
  }

  /**
   * Waits no longer for a transfer. Should it still come, it is taken all the same.
   *
   * @return false where none is waited for
   */
  @Transactional(TxType.MANDATORY)
  public boolean giveUp(UUID organisationId, String purposeKind, UUID purposeId) {
    var awaited =
        payments
            .lock(organisationId, PROVIDER, purposeKind, purposeId)
            .filter(Payment::isAwaitedTransfer);
    awaited.ifPresent(settlement::givenUp);
    return awaited.isPresent();
  }

  /** The whole amount of a locked payment has come. */
  @Transactional(TxType.MANDATORY)
  public void settle(Payment locked) {
    settlement.apply(locked, new Outcome(PaymentStatus.SUCCEEDED, null, locked.amount()));
  }
}
