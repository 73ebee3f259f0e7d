package dev.kontor.money.invoice;

import dev.kontor.money.transfer.Transfer;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.money.transfer.Transfers;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes, for those who may see them. */
@Singleton
public class InvoiceLists {
  private final InvoiceQueries queries;
  private final CreditableQueries creditables;
  private final StoredParts json;
  private final SellerConfig seller;
  private final Transfers transfers;
  private final Cursors cursors;

  InvoiceLists(
      InvoiceQueries queries,
      CreditableQueries creditables,
      StoredParts json,
      SellerConfig seller,
      Transfers transfers,
      Cursors cursors) {
    this.queries = queries;
    this.creditables = creditables;
    this.json = json;
    this.seller = seller;
    this.transfers = transfers;
    this.cursors = cursors;
  }

  public InvoiceList list(UUID organisationId, InvoiceListFilter filter, PageRequest page) {
    var wanted = filter.wanted();
    var totals = filter.wantsTotals() ? totals(organisationId, wanted) : null;
    var found =
        cursors.page(
            "invoices:" + organisationId,
            page,
            Cursor.LAST,
            (before, limit) -> queries.list(organisationId, wanted, before, limit),
            last -> new Cursor(last.issuedAt(), last.id()));
    return InvoiceList.of(found.map(this::summary), totals);
  }

  private List<InvoiceTotal> totals(UUID organisationId, InvoiceFilter.Wanted wanted) {
    return queries.totals(organisationId, wanted).stream().map(InvoiceTotal::of).toList();
  }

  InvoiceResponse get(UUID organisationId, UUID id) {
    var row = queries.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var refundable = refundable(organisationId, row);
    var summary = summary(row);
    return new InvoiceResponse(
        row.id(),
        row.number(),
        row.kind(),
        row.status(),
        row.orderId(),
        row.issuedOn(),
        summary.dueOn(),
        summary.paidOn(),
        row.language(),
        json.read(row.seller(), Party.class),
        summary.recipient(),
        queries.lines(organisationId, id).stream()
            .map(each -> line(each, row.currency(), refundable.getOrDefault(each.id(), 0L)))
            .toList(),
        summary.subtotal(),
        summary.discount(),
        summary.taxes(),
        new InvoiceResponse.Basis(row.taxCountry(), row.taxReason(), row.taxText()),
        summary.total(),
        summary.paid(),
        summary.setAside(),
        summary.due(),
        transfer(organisationId, row),
        summary.refunded(),
        queries.payments(organisationId, id).stream()
            .map(each -> payment(each, row.currency()))
            .toList(),
        summary.creditNoteIds(),
        row.creditsId(),
        row.reason());
  }

  private @Nullable Transfer transfer(UUID organisationId, InvoiceRow row) {
    return row.due() == 0
        ? null
        : transfers
            .of(organisationId, Kind.INVOICE, row.id(), Money.ofMinor(row.due(), row.currency()))
            .orElse(null);
  }

  /** Of a credit note: nothing. */
  private Map<UUID, Long> refundable(UUID organisationId, InvoiceRow row) {
    return row.kind() == DocumentKind.INVOICE
        ? creditables.of(organisationId, row.id()).gross()
        : Map.of();
  }

  private static InvoiceResponse.Line line(
      InvoiceQueries.Line line, String currency, long refundable) {
    var discount =
        line.discountKind() == null || line.discountSource() == null
            ? null
            : new InvoiceResponse.Discount(
                line.discountKind(),
                line.discountSource(),
                line.discountText(),
                Money.ofMinor(line.discount(), currency));
    return new InvoiceResponse.Line(
        line.id(),
        line.description(),
        line.offer(),
        line.productId(),
        line.startsOn(),
        line.endsOn(),
        Money.ofMinor(line.list(), currency),
        discount,
        Money.ofMinor(line.net(), currency),
        line.rate(),
        Money.ofMinor(refundable, currency));
  }

  private static InvoiceResponse.Payment payment(InvoiceQueries.Payment payment, String currency) {
    return new InvoiceResponse.Payment(
        payment.kind(),
        Money.ofMinor(payment.amount(), currency),
        payment.paymentId(),
        payment.paidAt());
  }

  private InvoiceSummary summary(InvoiceRow row) {
    var currency = row.currency();
    var isOpen = row.status() == InvoiceStatus.OPEN;
    return new InvoiceSummary(
        row.id(),
        row.number(),
        row.kind(),
        row.status(),
        row.orderId(),
        row.issuedOn(),
        isOpen ? row.dueOn() : null,
        row.kind() == DocumentKind.INVOICE ? paidOn(row) : null,
        row.language(),
        json.read(row.recipient(), Party.class),
        Money.ofMinor(row.subtotal(), currency),
        Money.ofMinor(row.discount(), currency),
        json.list(row.taxes(), StoredTax.class).stream().map(each -> each.in(currency)).toList(),
        Money.ofMinor(row.total(), currency),
        Money.ofMinor(row.kind() == DocumentKind.INVOICE ? row.paid() : 0, currency),
        Money.ofMinor(row.setAside(), currency),
        Money.ofMinor(row.due(), currency),
        Money.ofMinor(row.returned(), currency),
        json.list(row.noteIds(), UUID.class),
        row.creditsId());
  }

  private @Nullable LocalDate paidOn(InvoiceRow row) {
    var at = row.settledAt();
    return at == null ? null : day(at);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, seller.timeZone());
  }

  /** A tax as it comes out of the database. */
  record StoredTax(int rate, long base, long amount) {
    TaxRow row() {
      return new TaxRow(new Percent(rate), base, amount);
    }

    InvoiceTax in(String currency) {
      return new InvoiceTax(
          new Percent(rate), Money.ofMinor(base, currency), Money.ofMinor(amount, currency));
    }
  }
}
