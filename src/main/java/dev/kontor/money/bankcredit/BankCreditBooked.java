package dev.kontor.money.bankcredit;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that a customer transferred is where it belongs.
 *
 * @param invoiceNumber of the invoice that it was for
 * @param toPrepaid what of it is on the prepaid account now; null where none is
 */
public record BankCreditBooked(
    UUID organisationId,
    UUID bankCreditId,
    Money amount,
    BankCreditOutcome outcome,
    @Nullable String invoiceNumber,
    @Nullable Money toPrepaid)
    implements Recorded {
  static BankCreditBooked of(BankCredit booked, @Nullable String invoiceNumber) {
    return new BankCreditBooked(
        Objects.requireNonNull(booked.organisationId()),
        booked.id(),
        booked.amount(),
        Objects.requireNonNull(booked.outcome()),
        invoiceNumber,
        booked.moneyToPrepaid());
  }

  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            "bank_credit.booked", organisationId, new Subject("bank_credit", bankCreditId, label))
        .changing(Map.of(), Map.of("outcome", outcome.code()));
  }
}
