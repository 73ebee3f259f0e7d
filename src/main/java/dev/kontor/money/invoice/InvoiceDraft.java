package dev.kontor.money.invoice;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.platform.text.Language;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that isn't issued yet, with what it is to say.
 *
 * @param taxes one row for each rate of the lines, on the sum of their net prices
 */
public record InvoiceDraft(
    UUID organisationId,
    @Nullable UUID orderId,
    String currency,
    Language language,
    Party recipient,
    Taxation taxation,
    Evidence evidence,
    List<DraftLine> lines,
    List<TaxRow> taxes) {
  private static final int MOST_LINES = 1000;

  public InvoiceDraft {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("An invoice with " + lines.size() + " lines");
    }
    var bases =
        lines.stream()
            .collect(
                Collectors.groupingBy(DraftLine::rate, Collectors.summingLong(DraftLine::net)));
    var taxed = taxes.stream().collect(Collectors.toMap(TaxRow::rate, TaxRow::base));
    if (!bases.equals(taxed)) {
      throw new IllegalArgumentException("Lines of " + bases + " taxed as " + taxed);
    }
  }

  /** The same, as a part of an order. */
  public InvoiceDraft ofOrder(UUID id) {
    return new InvoiceDraft(
        organisationId, id, currency, language, recipient, taxation, evidence, lines, taxes);
  }

  AccountKey account() {
    return new AccountKey(organisationId, currency);
  }

  /** Whether both are of one order, and so are paid together. */
  boolean isPaidWith(InvoiceDraft other) {
    return account().equals(other.account()) && orderId != null && orderId.equals(other.orderId);
  }

  long subtotal() {
    return sum(DraftLine::list);
  }

  long discount() {
    return sum(DraftLine::discounted);
  }

  /** What is to be paid for it. */
  public Proceeds price() {
    return new Proceeds(
        sum(DraftLine::net), taxes.stream().mapToLong(TaxRow::amount).reduce(0, Math::addExact));
  }

  private long sum(ToLongFunction<DraftLine> amount) {
    return lines.stream().mapToLong(amount).reduce(0, Math::addExact);
  }
}
