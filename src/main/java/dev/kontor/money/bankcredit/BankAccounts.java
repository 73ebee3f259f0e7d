package dev.kontor.money.bankcredit;

import dev.kontor.money.transfer.ReceivingAccount;
import dev.kontor.money.transfer.ReceivingAccounts;
import dev.kontor.platform.problem.DomainException;

/** Which accounts money comes to. */
final class BankAccounts {
  private BankAccounts() {}

  /**
   * The provider's account of an IBAN.
   *
   * @throws DomainException 422 {@code bank-account-unknown}
   */
  static ReceivingAccount require(ReceivingAccounts accounts, String iban, String currency) {
    return accounts.named(iban, currency).orElseThrow(() -> unknown(iban));
  }

  static DomainException unknown(String iban) {
    return BankCreditProblem.BANK_ACCOUNT_UNKNOWN.exception(iban).with("account", iban);
  }
}
