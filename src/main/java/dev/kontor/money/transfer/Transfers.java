package dev.kontor.money.transfer;

import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How things are paid by bank transfer. */
@Singleton
public class Transfers {
  private final ReceivingAccounts accounts;
  private final TransferReferences references;
  private final TransferConfig config;

  Transfers(ReceivingAccounts accounts, TransferReferences references, TransferConfig config) {
    this.accounts = accounts;
    this.references = references;
    this.config = config;
  }

  /**
   * How a thing is paid.
   *
   * @return empty where there is no account for the currency, or the thing has no reference
   */
  public Optional<Transfer> of(UUID organisationId, Kind kind, UUID id, Money amount) {
    return Optional.ofNullable(of(organisationId, kind, Map.of(id, amount)).get(id));
  }

  /**
   * As {@link #of(UUID, Kind, UUID, Money)}, many at once: by ids, without those that have none.
   */
  public Map<UUID, Transfer> of(UUID organisationId, Kind kind, Map<UUID, Money> amounts) {
    if (amounts.values().stream().allMatch(each -> accounts.of(each.currency()).isEmpty())) {
      return Map.of();
    }
    var given = references.of(organisationId, kind, amounts.keySet());
    var transfers = new HashMap<UUID, Transfer>();
    amounts.forEach(
        (id, amount) -> {
          var account = accounts.of(amount.currency()).orElse(null);
          var reference = given.get(id);
          if (account != null && reference != null) {
            transfers.put(id, transfer(account, reference, amount));
          }
        });
    return transfers;
  }

  /**
   * Lets currencies pass that can be transferred.
   *
   * @throws DomainException 409 {@code transfer-account-missing}
   */
  public void requireAccount(String currency) {
    if (!hasAccount(currency)) {
      throw noAccount(currency);
    }
  }

  /** Whether amounts of a currency can be transferred. */
  public boolean hasAccount(String currency) {
    return accounts.of(currency).isPresent();
  }

  private Transfer transfer(ReceivingAccount account, Reference reference, Money amount) {
    return new Transfer(
        account.payee(), account.bic(), config.payee(), reference.in(account.currency()), amount);
  }

  /**
   * The refusal of transfers in a currency without an account: 409 {@code
   * transfer-account-missing}.
   */
  public static DomainException noAccount(String currency) {
    return TransferProblem.TRANSFER_ACCOUNT_MISSING.exception(currency);
  }
}
