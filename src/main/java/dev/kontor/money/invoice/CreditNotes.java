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
  private final CreditableQueries creditables;
  private final Invoices invoices;
  private final Settlement settlement;
  private final Instance<PendingInvoicePayments> pending;
  private final StoredParts json;
  private final Ids ids;
  private final Clock clock;

  CreditNotes(
      InvoiceTable table,
      CreditableQueries creditables,
      Invoices invoices,
      Settlement settlement,
      Instance<PendingInvoicePayments> pending,
      StoredParts json,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.creditables = creditables;
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

  /**
   * Takes an invoice back for an operator.
   *
   * @param to where what was paid goes; of an open invoice less is due, and nothing goes anywhere
   * @throws dev.kontor.platform.problem.DomainException as {@link #credit(UUID, UUID, CreditExtent,
   *     Why)}
   */
  @Transactional(TxType.MANDATORY)
  public Refunded refund(
      UUID organisationId, UUID invoiceId, CreditExtent extent, Why why, RefundTarget to) {
    var claim = lock(organisationId, invoiceId);
    var creditable = creditable(claim);
    var taken = creditable.take(extent);
    var back = back(claim, price(taken), to);
    var issued = invoices.issue(List.of(note(claim, taken, back, why)), null).get(0);
    return new Refunded(
        issued,
        claim.orderId(),
        claim.number(),
        claim.account(),
        back.external(),
        back.paidIn(),
        back.credit(),
        taken.stream().map(creditable::line).toList(),
        price(taken).total() == claim.left().total());
  }

  /** The payments by which an invoice was paid from outside: they stay the same once it is paid. */
  public List<UUID> payments(UUID organisationId, UUID invoiceId) {
    return creditables.sources(organisationId, invoiceId).stream()
        .map(Refunded.Source::paymentId)
        .toList();
  }

  private Back back(Claim claim, Proceeds price, RefundTarget to) {
    if (!claim.isPaid()) {
      return Back.NOTHING;
    }
    return switch (to) {
      case SOURCE ->
          claim.backToSource(
              price.total(), creditables.sources(claim.organisationId(), claim.id()));
      case PREPAID -> Back.toPrepaid(claim.back(price.total()));
    };
  }

  private static Split split(Document.Payment payment) {
    return payment.kind() == PaidWith.CREDIT
        ? new Split(0, payment.amount())
        : new Split(payment.amount(), 0);
  }

  /** What was taken back of an open invoice with the order that it is of. */
  @Transactional(TxType.MANDATORY)
  public Refunded cancelled(UUID organisationId, UUID invoiceId) {
    var claim = lock(organisationId, invoiceId);
    var note = creditables.newestNote(organisationId, invoiceId);
    return new Refunded(
        note, claim.orderId(), claim.number(), claim.account(), List.of(), 0, 0, List.of(), true);
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

  private Document note(Claim claim, CreditExtent extent, Why why) {
    var taken = creditable(claim).take(extent);
    return note(claim, taken, back(claim, price(taken), RefundTarget.PREPAID), why);
  }

  private Creditable creditable(Claim claim) {
    if (claim.kind() != DocumentKind.INVOICE) {
      throw InvoiceProblem.INVOICE_NOT_CREDITABLE.exception();
    }
    return creditables.of(claim.organisationId(), claim.id());
  }

  private static Proceeds price(List<Taken> taken) {
    return new Proceeds(
        taken.stream().mapToLong(Taken::net).sum(), taken.stream().mapToLong(Taken::tax).sum());
  }

  /** What it gives back has moved then. */
  private Document note(Claim claim, List<Taken> taken, Back back, Why why) {
    var price = price(taken);
    if (claim.isOpen() && price.total() == claim.left().total()) {
      pending.forEach(each -> each.closed(claim.organisationId(), claim.id(), false));
    }
    var noteId = ids.next();
    var given =
        back.total() > 0
            ? settlement.giveBack(claim.account(), noteId, back, price, why, clock.instant())
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
