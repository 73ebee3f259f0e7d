package dev.kontor.money.bankcredit;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.UUID;

/** An operator sends back what nobody knew the owner of: it stands in their own activity. */
public record BankCreditReturned(UUID operatorId, UUID bankCreditId, Money amount)
    implements Recorded {
  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofUser(
        "bank_credit.returned", operatorId, new Subject("bank_credit", bankCreditId, label));
  }
}
