package dev.kontor.sale.warranty;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain was renewed on account, since nobody had renewed it.
 *
 * @param termEnd the first day after its new term
 * @param total with tax
 * @param claimed its open invoice; none where it cost nothing
 */
public record RenewedOnAccount(
    UUID organisationId,
    UUID productId,
    String name,
    LocalDate termEnd,
    Money total,
    @Nullable Claimed claimed) {
  /**
   * What is to be paid.
   *
   * @param invoice its number
   * @param due without what is set aside for it
   */
  public record Claimed(UUID invoiceId, String invoice, Money due, LocalDate dueOn) {}
}
