package dev.kontor.money.invoice;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Proceeds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that was taken back, in part or whole, by a credit note.
 *
 * @param external what goes back to where it came from, outside; it lies on the account as paid in
 *     until it is sent
 * @param paidIn what was given back to the account as paid in, in minor units
 * @param credit the same as credit
 * @param lines what was taken of which lines
 * @param isAll whether nothing is left of the invoice
 */
public record Refunded(
    Issued note,
    @Nullable UUID orderId,
    String number,
    AccountKey account,
    List<Source> external,
    long paidIn,
    long credit,
    List<Line> lines,
    boolean isAll) {
  /**
   * Money that came by a payment.
   *
   * @param amount more than zero, in minor units
   */
  public record Source(UUID paymentId, long amount) {}

  /**
   * What was taken of a line.
   *
   * @param index its place on the invoice, from 0 on
   */
  public record Line(int index, Proceeds price) {}
}
