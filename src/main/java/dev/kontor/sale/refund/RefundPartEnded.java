package dev.kontor.sale.refund;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * What was to go back to where it came from has gone, or can't: then it is on the prepaid account.
 *
 * @param isByBank whether the bank was to send it
 */
public record RefundPartEnded(
    UUID organisationId, UUID refundId, Money amount, boolean isSent, boolean isByBank)
    implements Recorded {
  static RefundPartEnded of(Refund refund, Refund.Part part, RefundStatus end) {
    return new RefundPartEnded(
        refund.organisationId(),
        refund.id(),
        Money.ofMinor(part.amount(), refund.amount().currency()),
        end == RefundStatus.SUCCEEDED,
        part.withdrawalId() != null);
  }

  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            isSent ? "refund.sent" : "refund.failed",
            organisationId,
            new Subject("refund", refundId, label))
        .changing(Map.of(), Map.of("amount", amount));
  }
}
