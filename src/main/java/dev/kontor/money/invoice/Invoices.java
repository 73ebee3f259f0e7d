package dev.kontor.money.invoice;

import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues invoices, in the transaction of what they are for. Money moves first, then the number is
 * taken, for which others wait until the transaction ends: little is to be done after it.
 */
@ApplicationScoped
public class Invoices {
  private final InvoiceTable table;
  private final SetAsideTable setAside;
  private final TransferReferences references;
  private final InvoiceCounterTable counters;
  private final Settlement settlement;
  private final SellerConfig seller;
  private final StoredParts json;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  Invoices(
      InvoiceTable table,
      SetAsideTable setAside,
      TransferReferences references,
      InvoiceCounterTable counters,
      Settlement settlement,
      SellerConfig seller,
      StoredParts json,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.table = table;
    this.setAside = setAside;
    this.references = references;
    this.counters = counters;
    this.settlement = settlement;
    this.seller = seller;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Issues an invoice that is paid at the same moment, or costs nothing.
   *
   * @param means which pay exactly its total, together; none for a total of zero
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}, {@code
   *     hold-closed}, {@code capture-too-high}
   */
  @Transactional(TxType.MANDATORY)
  public Issued issuePaid(InvoiceDraft draft, List<Means> means, Why why) {
    return issuePaid(List.of(draft), means, why).get(0);
  }

  /**
   * As {@link #issuePaid(InvoiceDraft, List, Why)}, all invoices of an order: with numbers in a
   * row, and paid in their order by the same means.
   *
   * @param drafts of one organisation, currency and order
   */
  @Transactional(TxType.MANDATORY)
  public List<Issued> issuePaid(List<InvoiceDraft> drafts, List<Means> means, Why why) {
    var first = drafts.get(0);
    if (drafts.size() > 1 && !drafts.stream().allMatch(each -> each.isPaidWith(first))) {
      throw new IllegalArgumentException("Invoices of more than one order");
    }
    var ofIds = drafts.stream().map(each -> new Identified(ids.next(), each)).toList();
    var dues = new Dues(ofIds.stream().map(Identified::due).toList());
    var paid = settlement.pay(first.account(), dues, first.orderId(), means, why, clock.instant());
    return issue(
        ofIds.stream()
            .map(each -> document(each.id(), each.draft(), paid.getOrDefault(each.id(), List.of())))
            .toList(),
        null);
  }

  private record Identified(UUID id, InvoiceDraft draft) {
    Dues.Due due() {
      return new Dues.Due(id, draft.price());
    }
  }

  /**
   * Issues an invoice that is to be paid later.
   *
   * @param draft which costs something
   * @param dueOn by the seller's calendar
   */
  @Transactional(TxType.MANDATORY)
  public Issued issueOpen(InvoiceDraft draft, LocalDate dueOn) {
    return issueOpen(List.of(draft), dueOn).get(0);
  }

  /**
   * As {@link #issueOpen(InvoiceDraft, LocalDate)}, many at once: with numbers in a row.
   *
   * @param drafts of one organisation
   */
  @Transactional(TxType.MANDATORY)
  public List<Issued> issueOpen(List<InvoiceDraft> drafts, LocalDate dueOn) {
    return issueOpen(drafts, dueOn, null);
  }

  /**
   * As {@link #issueOpen(List, LocalDate)}, for which money is set aside: the first ones get it.
   *
   * @param drafts of one account
   */
  @Transactional(TxType.MANDATORY)
  public List<Issued> issueOpen(
      List<InvoiceDraft> drafts, LocalDate dueOn, @Nullable SetAside aside) {
    if (drafts.stream().anyMatch(each -> each.price().total() == 0)) {
      throw new IllegalArgumentException("Nothing is to be paid: such an invoice is paid");
    }
    var ofIds = drafts.stream().map(each -> new Identified(ids.next(), each)).toList();
    var issued =
        issue(
            ofIds.stream().map(each -> document(each.id(), each.draft(), List.of())).toList(),
            dueOn);
    if (aside != null) {
      var dues = new Dues(ofIds.stream().map(Identified::due).toList());
      setAside.add(drafts.get(0).organisationId(), aside.holdId(), dues.first(aside.amount()));
    }
    return issued;
  }

  private Document document(UUID id, InvoiceDraft draft, List<Document.Payment> paid) {
    var price = draft.price();
    var head =
        new Document.Head(
            draft.organisationId(),
            id,
            DocumentKind.INVOICE,
            null,
            null,
            draft.orderId(),
            draft.currency(),
            draft.language().code(),
            draft.recipient(),
            draft.taxation(),
            draft.evidence(),
            draft.subtotal(),
            draft.discount(),
            price.net(),
            price.tax());
    var lines = draft.lines().stream().map(each -> Document.Line.of(ids.next(), each)).toList();
    return new Document(head, lines, draft.taxes(), paid);
  }

  /** The day on which invoices are issued now, by the seller's calendar. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), seller.timeZone());
  }

  /** Gives documents of one kind their numbers, and writes them. */
  List<Issued> issue(List<Document> documents, @Nullable LocalDate dueOn) {
    if (documents.isEmpty()) {
      return List.of();
    }
    var kind = documents.get(0).head().kind();
    if (dueOn != null) {
      references.make(
          documents.get(0).head().organisationId(),
          TransferTarget.Kind.INVOICE,
          documents.stream().map(each -> each.head().id()).toList());
    }
    var now = clock.instant();
    var year = LocalDate.ofInstant(now, seller.timeZone()).getYear();
    var entity = seller.legalEntity();
    var taken = counters.take(entity, year, kind, documents.size(), now);
    var today = LocalDate.ofInstant(taken.at(), seller.timeZone());
    var running = taken.first();
    var numbered = new ArrayList<InvoiceTable.Numbered>();
    for (var each : documents) {
      numbered.add(new InvoiceTable.Numbered(running, kind.number(entity, year, running), each));
      running++;
    }
    table.add(
        new InvoiceTable.Issue(entity, year, taken.at(), today, dueOn, json.text(Party.of(seller))),
        numbered);
    return numbered.stream().map(each -> announce(each.number(), today, each.document())).toList();
  }

  private Issued announce(String number, LocalDate today, Document document) {
    var head = document.head();
    var total = Money.ofMinor(head.total(), head.currency());
    events.fire(
        new InvoiceIssued(
            head.organisationId(),
            head.id(),
            head.kind(),
            number,
            total,
            document.payments().isEmpty()
                && head.total() > 0
                && head.kind() == DocumentKind.INVOICE,
            head.creditsId()));
    var entryIds = document.payments().stream().map(Document.Payment::entryId).distinct().toList();
    return new Issued(head.id(), number, today, total, entryIds);
  }
}
