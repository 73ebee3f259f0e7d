package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.SellerConfig;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.export.Column;
import dev.kontor.platform.export.Table;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents as bookkeeping takes them in: a line for each tax rate, with what is booked at it.
 * Credit notes are negative, and what is of the whole document stands on its first line, so that
 * each column adds up.
 */
@Singleton
class InvoiceColumns {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("number"),
          Column.number("line"),
          Column.text("kind"),
          Column.date("issuedOn"),
          Column.text("status"),
          Column.date("dueOn"),
          Column.date("paidOn"),
          Column.text("currency"),
          Column.number("taxRate"),
          Column.amount("net"),
          Column.amount("tax"),
          Column.amount("gross"),
          Column.amount("paid"),
          Column.amount("paidExternal"),
          Column.amount("paidPaidIn"),
          Column.amount("paidCredit"),
          Column.amount("due"),
          Column.amount("refunded"),
          Column.text("reference"),
          Column.text("recipient"),
          Column.text("country"),
          Column.text("vatNumber"),
          Column.text("taxCountry"),
          Column.text("taxReason"),
          Column.text("reverseCharge"),
          Column.text("orderId"),
          Column.text("creditsNumber"),
          Column.text("reason"),
          Column.text("id"));

  private final SellerConfig seller;

  InvoiceColumns(SellerConfig seller) {
    this.seller = seller;
  }

  void lines(InvoiceExportRow document, Table.Row to) {
    var line = 1;
    for (var rate : document.rates()) {
      to.add(cells(document, line, rate));
      line++;
    }
  }

  private @Nullable Object[] cells(InvoiceExportRow document, int line, InvoiceExportRow.Rate at) {
    var amounts = new Amounts(document);
    var reference = document.reference();
    return new @Nullable Object[] {
      document.number(),
      line,
      document.kind().code(),
      document.issuedOn(),
      document.status().code(),
      document.dueOn(),
      day(document.settledAt()),
      document.currency(),
      decimal(at.rate()),
      amounts.signed(at.base()),
      amounts.signed(at.tax()),
      amounts.signed(at.base() + at.tax()),
      line > 1 ? null : amounts.signed(document.external() + document.paidIn() + document.credit()),
      line > 1 ? null : amounts.signed(document.external()),
      line > 1 ? null : amounts.signed(document.paidIn()),
      line > 1 ? null : amounts.signed(document.credit()),
      line > 1 ? null : amounts.plain(document.due()),
      line > 1 ? null : amounts.plain(document.refunded()),
      reference == null ? null : reference.in(document.currency()),
      document.recipient(),
      document.country(),
      document.vatNumber(),
      document.taxCountry(),
      document.taxReason().code(),
      document.taxReason() == TaxReason.REVERSE_CHARGE ? "yes" : "no",
      document.orderId(),
      document.creditsNumber(),
      document.reason(),
      document.id()
    };
  }

  private @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, seller.timeZone());
  }

  private static BigDecimal decimal(Percent rate) {
    return new BigDecimal(rate.text());
  }

  /** In the digits of the document's currency. */
  private record Amounts(boolean isTakenBack, String currency) {
    Amounts(InvoiceExportRow document) {
      this(document.kind() == DocumentKind.CREDIT_NOTE, document.currency());
    }

    BigDecimal signed(long minor) {
      return plain(isTakenBack ? -minor : minor);
    }

    BigDecimal plain(long minor) {
      return Money.decimal(minor, currency);
    }
  }
}
