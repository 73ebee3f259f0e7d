package dev.kontor.sale.refund;

import dev.kontor.money.invoice.RefundTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What other features ask of refunds, in transactions of theirs. */
@ApplicationScoped
public class Refunds {
  private final RefundService service;

  Refunds(RefundService service) {
    this.service = service;
  }

  /**
   * Gives back what is left of an invoice to the prepaid account; its terms go on.
   *
   * @param operatorId who does that
   * @param reason stands on the credit note
   */
  @Transactional(TxType.MANDATORY)
  public void toPrepaid(UUID operatorId, UUID invoiceId, String reason) {
    var asked = new RefundRequest(null, RefundTarget.PREPAID, RefundTerms.KEEP, reason);
    if (service.make(operatorId, invoiceId, asked).isEmpty()) {
      throw new IllegalStateException("It is being paid, or its products renewed: " + invoiceId);
    }
  }
}
