package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask of withdrawals, in transactions of theirs. */
@ApplicationScoped
public class Withdrawals {
  private final WithdrawalService service;
  private final BankTransferFileService files;

  Withdrawals(WithdrawalService service, BankTransferFileService files) {
    this.service = service;
    this.files = files;
  }

  /** Asks for money back to a bank account. */
  public void ask(UUID organisationId, Money amount, String iban, String holder) {
    service.ask(organisationId, new WithdrawalRequest(amount, new Destination(iban, holder, null)));
  }

  /** Makes a file for the bank of all that wait. */
  public void handToBank() {
    files.make(Caller.system());
  }
}
