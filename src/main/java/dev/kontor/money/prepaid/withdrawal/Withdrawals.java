package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

  /**
   * Asks for money back, as customers do.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}, {@code
   *     withdrawal-too-small}; 422 for a destination that there can't be
   */
  public WithdrawalResponse ask(UUID organisationId, WithdrawalRequest asked) {
    return service.ask(organisationId, asked);
  }

  /**
   * How a withdrawal stands.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such one
   */
  public WithdrawalResponse get(UUID organisationId, UUID id) {
    return service.get(organisationId, id);
  }

  /**
   * Gives back to a bank account what it had paid, which is free on the account as paid in.
   *
   * @return the withdrawal's id
   * @throws dev.kontor.platform.problem.DomainException 422 where banks don't pay to it
   */
  @Transactional(TxType.MANDATORY)
  public UUID payBack(UUID organisationId, Money amount, String iban, String holder) {
    return service.make(organisationId, amount, Destination.ofBank(iban, holder)).id();
  }

  /** Makes a file for the bank of all that wait. */
  public void handToBank() {
    files.make(Caller.system());
  }
}
