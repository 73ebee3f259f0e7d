package dev.kontor.money.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Something outside of the ledger that has to agree with it; given by the features that move money.
 */
public interface Witness {
  /**
   * What doesn't agree.
   *
   * @param most how many are told
   */
  List<Disagreement> disagreements(int most);

  /**
   * Something that an entry, or a hold, should say and doesn't.
   *
   * @param expected as it follows from what caused it
   * @param found as the ledger has it
   */
  record Disagreement(UUID organisationId, String currency, String expected, String found) {}
}
