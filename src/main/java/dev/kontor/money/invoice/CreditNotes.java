package dev.kontor.money.invoice;

import dev.kontor.money.invoice.Creditable.Taken;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Takes invoices back, in the caller's transaction: as a whole, by line, or by amount. All credit
 * notes of an invoice together never take more than it, of each rate. What was paid goes back to
 * the prepaid account by the same act; of an open invoice, less is due.
 */
@ApplicationScoped
public class CreditNotes {
  private final InvoiceTable table;
  private final Invoices invoices;
  private final Settlement settlement;
  private final StoredParts json;
  private final Ids ids;
  private final Clock clock;

  CreditNotes(
      InvoiceTable table,
      Invoices invoices,
      Settlement settlement,
      StoredParts json,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.invoices = invoices;
    this.settlement = settlement;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Issues a credit note.
   *
   * @param why stands on it, and on the statement
   * @throws dev.kontor.platform.problem.DomainException 409 {@code credit-too-high} where less is
   *     left, {@code invoice-not-creditable} for a credit note; 422 {@code invoice-line-unknown};
   *     404 where the organisation has no such invoice
   */
  @Transactional(TxType.MANDATORY)
  public Issued credit(UUID organisationId, UUID invoiceId, CreditExtent extent, Why why) {
    return credit(lock(organisationId, invoiceId), extent, why);
  }

  /** Whether nothing of an invoice was taken back yet: it stays so until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public boolean isWhole(UUID organisationId, UUID invoiceId) {
    var claim = lock(organisationId, invoiceId);
    return claim.creditedNet() + claim.creditedTax() == 0;
  }

  /** Whether so much of an invoice could be taken back: it stays so until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public boolean isLeft(UUID organisationId, UUID invoiceId, long gross) {
    return gross <= lock(organisationId, invoiceId).left().total();
  }

  /**
   * Takes back an open invoice as a whole: it lapsed, or what it is for isn't wanted any more.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code invoice-not-open}; 404 where the
   *     organisation has no such invoice
   */
  @Transactional(TxType.MANDATORY)
  public Issued cancel(UUID organisationId, UUID invoiceId, String reason) {
    var claim = lock(organisationId, invoiceId);
    if (!claim.isOpen()) {
      throw InvoiceProblem.INVOICE_NOT_OPEN.exception();
    }
    return credit(claim, new CreditExtent.Whole(), new Why(EntryKind.ORDER_REFUND, reason));
  }

  private Claim lock(UUID organisationId, UUID invoiceId) {
    return table.lock(organisationId, invoiceId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private Issued credit(Claim claim, CreditExtent extent, Why why) {
    if (claim.kind() != DocumentKind.INVOICE) {
      throw InvoiceProblem.INVOICE_NOT_CREDITABLE.exception();
    }
    var left =
        new Creditable(
            table.creditable(claim.organisationId(), claim.id()),
            table.taxes(claim.organisationId(), claim.id()));
    var taken = left.take(extent);
    var price =
        new Proceeds(
            taken.stream().mapToLong(Taken::net).sum(), taken.stream().mapToLong(Taken::tax).sum());
    var noteId = ids.next();
    var given =
        claim.isPaid()
            ? settlement.giveBack(
                claim.account(), noteId, claim.back(price.total()), price, why, clock.instant())
            : List.<Document.Payment>of();
    var note =
        new Document(
            head(claim, noteId, price, why.reason()),
            taken.stream().map(this::line).toList(),
            Creditable.taxes(taken),
            given);
    return invoices.issue(List.of(note), null).get(0);
  }

  private Document.Head head(Claim claim, UUID noteId, Proceeds price, String reason) {
    return new Document.Head(
        claim.organisationId(),
        noteId,
        DocumentKind.CREDIT_NOTE,
        claim.id(),
        reason,
        claim.orderId(),
        claim.currency(),
        claim.language(),
        json.read(claim.recipient(), Party.class),
        new Taxation(claim.taxCountry(), claim.taxReason(), claim.taxText()),
        json.read(claim.evidence(), Evidence.class),
        price.net(),
        0,
        price.net(),
        price.tax());
  }

  private Document.Line line(Taken taken) {
    var line = taken.line();
    return new Document.Line(
        ids.next(),
        line.id(),
        line.description(),
        line.offer(),
        line.productId(),
        line.startsOn(),
        line.endsOn(),
        taken.net(),
        0,
        null,
        null,
        taken.net(),
        line.rate(),
        taken.tax());
  }
}
