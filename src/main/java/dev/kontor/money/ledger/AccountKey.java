package dev.kontor.money.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * Names a customer's account: there is one for each organisation and currency.
 *
 * @param currency ISO 4217
 */
public record AccountKey(UUID organisationId, String currency) implements Comparable<AccountKey> {
  /** The order in which several accounts are locked; that of PostgreSQL, so that both agree. */
  private static final Comparator<AccountKey> ORDER =
      Comparator.comparing((AccountKey key) -> key.organisationId().toString())
          .thenComparing(AccountKey::currency);

  @Override
  public int compareTo(AccountKey other) {
    return ORDER.compare(this, other);
  }
}
