package dev.kontor.sale.autorenewal;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Products renew by themselves soon, at prices that hold for the attempts (SUB-8).
 *
 * @param firstAttempt the day of the first one
 * @param cards that can't be charged then any more
 */
public record RenewalsAnnounced(
    UUID organisationId, LocalDate firstAttempt, List<Line> lines, List<Card> cards) {
  /**
   * A product.
   *
   * @param end the first day after its last term
   * @param price of its next one, with tax
   */
  public record Line(String name, LocalDate end, Money price) {}

  /**
   * A saved card.
   *
   * @param expiresOn its last day
   */
  public record Card(String label, LocalDate expiresOn) {}
}
