package dev.kontor.money.invoice;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice: something sold, for days that are taxed at one rate. Amounts are minor
 * units without tax, zero or more.
 *
 * @param description in the invoice's language
 * @param from the first day that it is for; null for what is no term
 * @param to the day after the last one
 * @param discount where it comes from; null without one
 */
public record DraftLine(
    String description,
    @Nullable String offer,
    @Nullable UUID productId,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long list,
    @Nullable Discounted discount,
    Percent rate) {
  /**
   * A line's discount.
   *
   * @param kind {@code coupon} or {@code free_option}
   * @param source the coupon's code, or the free option's id
   * @param text what it is and when it ends, in the invoice's language
   * @param amount zero or more, at most the list price
   */
  public record Discounted(String kind, String source, String text, long amount) {}

  public DraftLine {
    if (list < 0 || (discount != null && (discount.amount() < 0 || discount.amount() > list))) {
      throw new IllegalArgumentException("No line: " + list + " less " + discount);
    }
  }

  long discounted() {
    return discount == null ? 0 : discount.amount();
  }

  long net() {
    return list - discounted();
  }
}
