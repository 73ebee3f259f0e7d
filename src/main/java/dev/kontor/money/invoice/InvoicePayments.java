package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pays open invoices, in the caller's transaction: as a whole, and once, with what is set aside for
 * them and what comes for the rest. Locked in this order: what the invoices are for, invoices by
 * their ids, the account.
 */
@ApplicationScoped
public class InvoicePayments {
  private final InvoiceTable table;
  private final OpenInvoiceQueries queries;
  private final Instance<InvoicePurpose> purposes;
  private final Instance<PendingInvoicePayments> pending;
  private final Settlement settlement;
  private final Ledger ledger;
  private final Clock clock;
  private final Event<Object> events;

  InvoicePayments(
      InvoiceTable table,
      OpenInvoiceQueries queries,
      Instance<InvoicePurpose> purposes,
      Instance<PendingInvoicePayments> pending,
      Settlement settlement,
      Ledger ledger,
      Clock clock,
      Event<Object> events) {
    this.table = table;
    this.queries = queries;
    this.purposes = purposes;
    this.pending = pending;
    this.settlement = settlement;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /**
   * An open invoice, which nobody else pays or credits until the transaction ends.
   *
   * @param due in minor units, without what is set aside for it
   */
  public record Payable(UUID id, String number, AccountKey account, long due) {}

  /**
   * Locks an invoice that is to be paid.
   *
   * @return empty where it is open no more, or never was
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has no such
   *     invoice
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Payable> lock(UUID organisationId, UUID invoiceId) {
    return lock(organisationId, List.of(invoiceId)).stream()
        .filter(Claim::isOpen)
        .map(each -> new Payable(each.id(), each.number(), each.account(), each.dueFromOutside()))
        .findFirst();
  }

  /** The refusal to pay what isn't open: 409 {@code invoice-not-open}. */
  public static DomainException notOpen() {
    return InvoiceProblem.INVOICE_NOT_OPEN.exception();
  }

  /**
   * Pays what is due.
   *
   * @param means which pay exactly that, together, without what is set aside
   * @throws dev.kontor.platform.problem.DomainException 409 {@code invoice-not-open}, {@code
   *     balance-insufficient}; 404 where the organisation has no such invoice
   */
  @Transactional(TxType.MANDATORY)
  public void pay(UUID organisationId, UUID invoiceId, List<Means> means) {
    pay(List.of(open(organisationId, invoiceId)), means);
  }

  /** Pays what is due from the prepaid account: as {@link #pay}. */
  @Transactional(TxType.MANDATORY)
  public void payFromPrepaid(UUID organisationId, UUID invoiceId) {
    var claim = open(organisationId, invoiceId);
    pay(List.of(claim), List.of(new Means.Prepaid(claim.dueFromOutside())));
  }

  /**
   * Pays invoices for which all is set aside: as {@link #pay}.
   *
   * @param invoiceIds of one order
   */
  @Transactional(TxType.MANDATORY)
  public void payFromSetAside(UUID organisationId, List<UUID> invoiceIds) {
    pay(lock(organisationId, invoiceIds).stream().filter(Claim::isOpen).toList(), List.of());
  }

  /** Takes money that came for an invoice: as {@link #receive(UUID, List, UUID, long)}. */
  @Transactional(TxType.MANDATORY)
  public boolean receive(UUID organisationId, UUID invoiceId, UUID paymentId, long came) {
    return receive(organisationId, List.of(invoiceId), paymentId, came);
  }

  /**
   * Takes money that came for invoices of an order, whatever they are by now. What pays all that is
   * due of them pays it, with what is set aside for them, and the rest stays on the prepaid
   * account; so does all of it where none is open any more, or more is due.
   *
   * @param came minor units of the invoices' currency, more than zero
   * @return whether invoices were paid by it
   */
  @Transactional(TxType.MANDATORY)
  public boolean receive(UUID organisationId, List<UUID> invoiceIds, UUID paymentId, long came) {
    var claims = lock(organisationId, invoiceIds);
    var open = claims.stream().filter(Claim::isOpen).toList();
    var due = open.stream().mapToLong(Claim::dueFromOutside).sum();
    if (due == 0 || came < due) {
      var cause =
          new Cause(EntryKind.UNCLAIMED_PAYMENT.code(), numbers(claims), "payment", paymentId);
      ledger.deposit(claims.get(0).account(), came, Account.PAYMENTS, Account.PAID_IN, cause);
      return false;
    }
    pay(open, List.of(new Means.External(paymentId, due, came)));
    return true;
  }

  private void pay(List<Claim> claims, List<Means> otherMeans) {
    var first = claims.get(0);
    var means =
        Stream.concat(
                claims.stream().map(Claim::held).filter(Objects::nonNull), otherMeans.stream())
            .toList();
    var dues = new Dues(claims.stream().map(each -> new Dues.Due(each.id(), each.due())).toList());
    var paid =
        settlement.pay(
            first.account(),
            dues,
            claims.size() == 1 ? null : first.orderId(),
            means,
            new Why(EntryKind.INVOICE_PAYMENT, numbers(claims)),
            clock.instant());
    table.addPayments(first.organisationId(), paid);
    for (var each : claims) {
      pending.forEach(other -> other.closed(each.organisationId(), each.id(), true));
      events.fire(
          new InvoicePaid(
              each.organisationId(),
              each.id(),
              each.orderId(),
              each.number(),
              Money.ofMinor(each.due().total(), each.currency())));
    }
    claims.stream()
        .map(Claim::orderId)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(order -> purposes.forEach(each -> each.paid(first.organisationId(), order)));
  }

  private static String numbers(List<Claim> claims) {
    return claims.stream().map(Claim::number).collect(Collectors.joining(", "));
  }

  private Claim open(UUID organisationId, UUID invoiceId) {
    var claim = lock(organisationId, List.of(invoiceId)).get(0);
    if (!claim.isOpen()) {
      throw notOpen();
    }
    return claim;
  }

  private List<Claim> lock(UUID organisationId, List<UUID> invoiceIds) {
    for (var order : queries.orders(organisationId, invoiceIds)) {
      purposes.forEach(each -> each.lock(organisationId, order));
    }
    var claims = table.lock(organisationId, invoiceIds);
    if (claims.isEmpty() || claims.size() < invoiceIds.size()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    return claims;
  }
}
