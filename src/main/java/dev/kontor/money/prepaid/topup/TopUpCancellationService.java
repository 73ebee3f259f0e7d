package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.BankPayments;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Takes top-ups back that wait for a bank transfer. Under the payment's lock: either the transfer
 * comes first, or the top-up is cancelled and what comes then finds it so.
 */
@ApplicationScoped
class TopUpCancellationService {
  private final TopUpTable topUps;
  private final BankPayments payments;

  TopUpCancellationService(TopUpTable topUps, BankPayments payments) {
    this.topUps = topUps;
    this.payments = payments;
  }

  @Transactional
  void cancel(UUID organisationId, UUID id) {
    if (topUps.find(organisationId, id).isEmpty()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    if (!payments.giveUp(organisationId, TopUpService.PURPOSE, id)) {
      throw TopUpProblem.TOP_UP_NOT_AWAITED.exception();
    }
  }
}
