package dev.kontor.money.invoice;

import dev.kontor.money.invoice.InvoiceContent.Credited;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on documents, for those who write them on paper. */
@Singleton
public class InvoiceContents {
  private final InvoiceQueries queries;
  private final StoredParts json;
  private final SellerConfig seller;
  private final Ids ids;
  private final Clock clock;

  InvoiceContents(
      InvoiceQueries queries, StoredParts json, SellerConfig seller, Ids ids, Clock clock) {
    this.queries = queries;
    this.json = json;
    this.seller = seller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What stands on a document.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such one
   */
  public InvoiceContent get(UUID organisationId, UUID id) {
    var row = find(organisationId, id);
    var isInvoice = row.kind() == DocumentKind.INVOICE;
    var isOpen = row.status() == InvoiceStatus.OPEN;
    return new InvoiceContent(
        organisationId,
        id,
        row.kind(),
        row.status(),
        row.number(),
        Language.of(row.language()).orElseThrow(),
        row.currency(),
        row.issuedOn(),
        isOpen ? row.dueOn() : null,
        isInvoice ? paidOn(row) : null,
        json.read(row.seller(), Party.class),
        json.read(row.recipient(), Party.class),
        new Taxation(row.taxCountry(), row.taxReason(), row.taxText()),
        queries.lines(organisationId, id).stream().map(InvoiceContents::line).toList(),
        json.list(row.taxes(), InvoiceLists.StoredTax.class).stream()
            .map(InvoiceLists.StoredTax::row)
            .toList(),
        row.subtotal(),
        row.discount(),
        row.net(),
        row.tax(),
        queries.payments(organisationId, id).stream().map(this::payment).toList(),
        isInvoice ? creditedBeforePaid(row) : 0,
        row.setAside(),
        credited(organisationId, row.creditsId()),
        row.reason());
  }

  /**
   * The numbers of the credit notes that took an invoice back, the oldest first.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such one
   */
  public List<String> creditNotes(UUID organisationId, UUID id) {
    return json.list(find(organisationId, id).noteIds(), UUID.class).stream()
        .map(each -> find(organisationId, each).number())
        .toList();
  }

  /** What would stand on an invoice that is issued today, which has no number. */
  public InvoiceContent of(InvoiceDraft draft) {
    var price = draft.price();
    return new InvoiceContent(
        draft.organisationId(),
        ids.next(),
        DocumentKind.INVOICE,
        InvoiceStatus.OPEN,
        "",
        draft.language(),
        draft.currency(),
        day(clock.instant()),
        null,
        null,
        Party.of(seller),
        draft.recipient(),
        draft.taxation(),
        draft.lines().stream().map(InvoiceContents::line).toList(),
        draft.taxes(),
        draft.subtotal(),
        draft.discount(),
        price.net(),
        price.tax(),
        List.of(),
        0,
        0,
        null,
        null);
  }

  private static InvoiceContent.Line line(DraftLine line) {
    var discount = line.discount();
    return new InvoiceContent.Line(
        line.description(),
        line.offer(),
        line.from(),
        line.to(),
        line.list(),
        line.discounted(),
        discount == null ? null : discount.text(),
        line.net(),
        line.rate());
  }

  private InvoiceRow find(UUID organisationId, UUID id) {
    return queries.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** Only an invoice that is paid wholly is paid, with what was left of it by then. */
  private static long creditedBeforePaid(InvoiceRow row) {
    return row.paid() > 0 ? row.total() - row.paid() : row.credited();
  }

  private @Nullable Credited credited(UUID organisationId, @Nullable UUID creditsId) {
    if (creditsId == null) {
      return null;
    }
    var invoice = find(organisationId, creditsId);
    return new Credited(invoice.number(), invoice.issuedOn());
  }

  private static InvoiceContent.Line line(InvoiceQueries.Line line) {
    return new InvoiceContent.Line(
        line.description(),
        line.offer(),
        line.startsOn(),
        line.endsOn(),
        line.list(),
        line.discount(),
        line.discountText(),
        line.net(),
        line.rate());
  }

  private InvoiceContent.Payment payment(InvoiceQueries.Payment payment) {
    return new InvoiceContent.Payment(payment.kind(), payment.amount(), day(payment.paidAt()));
  }

  private @Nullable LocalDate paidOn(InvoiceRow row) {
    var at = row.settledAt();
    return at == null ? null : day(at);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, seller.timeZone());
  }
}
