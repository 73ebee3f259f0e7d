package dev.kontor.money.invoice;

import dev.kontor.money.invoice.Creditable.Taken;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.money.ledger.Split;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes invoices back, in the caller's transaction: as a whole, by line, or by amount. All credit
 * notes of an invoice together never take more than it, of each rate. What was paid goes back to
 * the prepaid account by the same act; of an open invoice, less is due.
 */
@ApplicationScoped
public class CreditNotes {
  private static final CreditExtent WHOLE = new CreditExtent.Whole();

  private final InvoiceTable table;
  private final Invoices invoices;
  private final Settlement settlement;
  private final Instance<PendingInvoicePayments> pending;
  private final StoredParts json;
  private final Ids ids;
  private final Clock clock;

  CreditNotes(
      InvoiceTable table,
      Invoices invoices,
      Settlement settlement,
      Instance<PendingInvoicePayments> pending,
      StoredParts json,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.invoices = invoices;
    this.settlement = settlement;
    this.pending = pending;
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
    return credit(organisationId, Map.of(invoiceId, extent), why).get(0);
  }

  /**
   * As {@link #credit(UUID, UUID, CreditExtent, Why)}, of several invoices at once: with numbers in
   * a row, in the order of the invoices' numbers.
   */
  @Transactional(TxType.MANDATORY)
  public List<Issued> credit(UUID organisationId, Map<UUID, CreditExtent> extents, Why why) {
    return credit(lock(organisationId, extents.keySet()), extents, why);
  }

  /**
   * As {@link #credit(UUID, Map, Why)}, of paid invoices, for who spends at once what comes back.
   *
   * @return where on the prepaid account that lies
   */
  @Transactional(TxType.MANDATORY)
  public Split giveBack(UUID organisationId, Map<UUID, CreditExtent> extents, Why why) {
    var notes = notes(lock(organisationId, extents.keySet()), extents, why);
    invoices.issue(notes, null);
    return notes.stream()
        .flatMap(each -> each.payments().stream())
        .map(CreditNotes::split)
        .reduce(Split.NOTHING, Split::plus);
  }

  private static Split split(Document.Payment payment) {
    return payment.kind() == PaidWith.CREDIT
        ? new Split(0, payment.amount())
        : new Split(payment.amount(), 0);
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
   * Takes back open invoices as a whole: they lapsed, or what they are for isn't wanted any more.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code invoice-not-open} where one of
   *     them isn't, and nothing is taken back; 404 where the organisation has no such invoice
   */
  @Transactional(TxType.MANDATORY)
  public List<Issued> cancel(UUID organisationId, Collection<UUID> invoiceIds, String reason) {
    var claims = lock(organisationId, invoiceIds);
    if (!claims.stream().allMatch(Claim::isOpen)) {
      throw InvoiceProblem.INVOICE_NOT_OPEN.exception();
    }
    var extents = claims.stream().collect(Collectors.toMap(Claim::id, each -> WHOLE));
    return credit(claims, extents, new Why(EntryKind.ORDER_REFUND, reason));
  }

  private Claim lock(UUID organisationId, UUID invoiceId) {
    return lock(organisationId, List.of(invoiceId)).get(0);
  }

  private List<Claim> lock(UUID organisationId, Collection<UUID> invoiceIds) {
    var claims = table.lock(organisationId, invoiceIds);
    if (claims.isEmpty() || claims.size() < invoiceIds.size()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    return claims;
  }

  private List<Issued> credit(List<Claim> claims, Map<UUID, CreditExtent> extents, Why why) {
    return invoices.issue(notes(claims, extents, why), null);
  }

  private List<Document> notes(List<Claim> claims, Map<UUID, CreditExtent> extents, Why why) {
    return claims.stream()
        .map(each -> note(each, extents.getOrDefault(each.id(), WHOLE), why))
        .toList();
  }

  /** What it gives back has moved then. */
  private Document note(Claim claim, CreditExtent extent, Why why) {
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
    if (claim.isOpen() && price.total() == claim.left().total()) {
      pending.forEach(each -> each.closed(claim.organisationId(), claim.id(), false));
    }
    var noteId = ids.next();
    var given =
        claim.isPaid()
            ? settlement.giveBack(
                claim.account(), noteId, claim.back(price.total()), price, why, clock.instant())
            : List.<Document.Payment>of();
    return new Document(
        head(claim, noteId, price, why.reason()),
        taken.stream().map(this::line).toList(),
        Creditable.taxes(taken),
        given);
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
        null,
        taken.net(),
        line.rate(),
        taken.tax());
  }
}
