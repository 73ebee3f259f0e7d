package dev.kontor.sale.upgrade;

import dev.kontor.money.ledger.Proceeds;
import java.util.Map;
import java.util.UUID;

/**
 * What is left of a term.
 *
 * @param days of it that haven't begun
 * @param byLine of the invoice that charged it: net price and tax, more than zero together
 */
public record TermCredit(UUID termId, UUID invoiceId, long days, Map<UUID, Proceeds> byLine) {
  public Proceeds price() {
    return byLine.values().stream().reduce(Proceeds.NOTHING, Proceeds::plus);
  }
}
