package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Proceeds;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What of an invoice a credit note takes back. Amounts are minor units with tax. */
public sealed interface CreditExtent {
  /** All that is left of it. */
  record Whole() implements CreditExtent {}

  /**
   * So much, spread over what is left of all lines.
   *
   * @param gross more than zero
   */
  record Amount(long gross) implements CreditExtent {}

  /** All that is left of the lines that a product is on. */
  record OfProduct(UUID productId) implements CreditExtent {}

  /**
   * What lines cost without tax and their tax, as somebody has worked them out.
   *
   * @param byLine more than zero each
   */
  record Prices(Map<UUID, Proceeds> byLine) implements CreditExtent {}

  /**
   * Some lines, or parts of them.
   *
   * @param whole of which all that is left is taken; more than nothing has to be
   * @param gross so much of others, more than zero each
   */
  record Some(Set<UUID> whole, Map<UUID, Long> gross) implements CreditExtent {}
}
