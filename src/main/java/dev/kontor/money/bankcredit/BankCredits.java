package dev.kontor.money.bankcredit;

import dev.kontor.money.transfer.ReceivingAccounts;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What others may tell of transfers. */
@ApplicationScoped
public class BankCredits {
  private final BankCreditService credits;
  private final ReceivingAccounts accounts;
  private final BankCreditTable table;

  BankCredits(BankCreditService credits, ReceivingAccounts accounts, BankCreditTable table) {
    this.table = table;
    this.credits = credits;
    this.accounts = accounts;
  }

  /**
   * What came without a reference, to the account of its currency; nothing where there is none.
   *
   * @param bankReference how the bank names the entry
   */
  public void enterUnknown(
      UUID operatorId, Money came, String debtor, LocalDate bookedOn, String bankReference) {
    accounts
        .of(came.currency())
        .map(
            account ->
                new BankEntry(
                    BankCreditKind.CREDIT,
                    account.iban(),
                    came,
                    null,
                    null,
                    debtor,
                    null,
                    bookedOn,
                    bankReference))
        .ifPresent(entry -> credits.enter(entry, operatorId, false));
  }

  /**
   * Who transferred a payment.
   *
   * @param account IBAN, or another number
   */
  public record Payer(String name, String account) {}

  /** Who transferred a payment; empty where it wasn't, or where the bank doesn't tell. */
  public Optional<Payer> payer(UUID organisationId, UUID paymentId) {
    return table.payer(organisationId, paymentId);
  }
}
