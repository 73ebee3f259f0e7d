package dev.kontor.money.invoice;

import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an invoice or credit note. But for {@code status}, {@code paidOn}, {@code
 * payments}, {@code credited} and {@code setAside} of an invoice it was fixed on the day of issue;
 * those are fixed once it is paid. Amounts are minor units of its currency.
 *
 * @param number empty of what isn't issued
 * @param dueOn until when an open one is to be paid, by the seller's calendar; null for others
 * @param paidOn by the seller's calendar; null where it isn't, and of a credit note
 * @param taxes by rate, the highest first
 * @param subtotal all list prices, without tax
 * @param payments what paid for an invoice, or was given back by a credit note
 * @param credited what credit notes took off an invoice before it was paid
 * @param setAside for an open one on the prepaid account
 * @param credits of a credit note: what it takes back
 * @param reason of a credit note: why
 */
public record InvoiceContent(
    UUID organisationId,
    UUID id,
    DocumentKind kind,
    InvoiceStatus status,
    String number,
    Language language,
    String currency,
    LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate paidOn,
    Party seller,
    Party recipient,
    Taxation taxation,
    List<Line> lines,
    List<TaxRow> taxes,
    long subtotal,
    long discount,
    long net,
    long tax,
    List<Payment> payments,
    long credited,
    long setAside,
    @Nullable Credited credits,
    @Nullable String reason) {
  /** With tax. */
  public long total() {
    return Math.addExact(net, tax);
  }

  /** What is still to be paid, without what is set aside for it. */
  public long due() {
    return status == InvoiceStatus.OPEN ? total() - credited - setAside : 0;
  }

  /**
   * Something sold, for days that are taxed at one rate.
   *
   * @param from the first day that it is for, in UTC; null for what is no term
   * @param to the day after the last one
   * @param list without tax
   * @param discount from zero to the list price
   * @param discountText what the discount is; null without one, and of some old documents
   * @param net list price less discount
   */
  public record Line(
      String description,
      @Nullable String offer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long list,
      long discount,
      @Nullable String discountText,
      long net,
      Percent rate) {}

  /**
   * Money that paid for it, or was given back by it.
   *
   * @param paidOn by the seller's calendar
   */
  public record Payment(PaidWith kind, long amount, LocalDate paidOn) {}

  /**
   * The invoice that a credit note takes back.
   *
   * @param issuedOn by the seller's calendar
   */
  public record Credited(String number, LocalDate issuedOn) {}
}
