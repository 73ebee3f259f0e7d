package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.money.transfer.Reference;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.paging.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stood at the bound. Amounts are minor units, of credit notes zero or more, too.
 *
 * @param settledAt when it was paid; of a credit note never
 * @param rates the highest first
 * @param external what was paid for it, or given back by it, by payments; beside it what was paid
 *     in to the prepaid account, and credit
 * @param due what was still to be paid, without what was set aside for it
 * @param refunded what its credit notes had given back
 * @param vatNumber the recipient's
 * @param creditsNumber of a credit note: the number of the invoice that it takes back
 */
public record InvoiceExportRow(
    UUID id,
    DocumentKind kind,
    InvoiceStatus status,
    String number,
    Instant issuedAt,
    LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    @Nullable Instant settledAt,
    String currency,
    long net,
    long tax,
    List<Rate> rates,
    long external,
    long paidIn,
    long credit,
    long due,
    long refunded,
    @Nullable Reference reference,
    String recipient,
    @Nullable String country,
    @Nullable String vatNumber,
    String taxCountry,
    TaxReason taxReason,
    @Nullable UUID orderId,
    @Nullable String creditsNumber,
    @Nullable String reason) {
  /**
   * What of a document is taxed at one rate.
   *
   * @param base without the tax
   */
  public record Rate(Percent rate, long base, long tax) {}

  /** Where it stands in the order of the list. */
  public Cursor place() {
    return new Cursor(issuedAt, id);
  }
}
