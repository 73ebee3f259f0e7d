package dev.kontor.sale.closing;

import dev.kontor.money.invoice.Invoices;
import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.Balance;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.organisation.membership.MemberRemovals;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.profile.OrganisationClosings;
import dev.kontor.platform.database.LockTimeouts;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.time.BookKeeping;
import dev.kontor.product.expiry.GivenUpDomains;
import dev.kontor.product.product.Endings;
import dev.kontor.sale.archive.InvoiceCopies;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Closes organisations. The organisation's row is locked against whoever would add something to it,
 * the accounts against whoever moves money; what then stands in the way is asked anew. Since others
 * may hold an account already, and want the organisation's row, closing gives way to them: see
 * {@link LockTimeouts}.
 */
@ApplicationScoped
class DeletionService {
  /** For thousands of products, each of which ends with an entry of its own. */
  private static final int LONGEST_SECONDS = 300;

  private final OrganisationClosings closings;
  private final Memberships memberships;
  private final MemberRemovals removals;
  private final Blockers blockers;
  private final BlockerQueries queries;
  private final Ledger ledger;
  private final Endings endings;
  private final GivenUpDomains domains;
  private final InvoiceCopies copies;
  private final Invoices invoices;
  private final Jdbi jdbi;
  private final Event<Object> events;

  DeletionService(
      OrganisationClosings closings,
      Memberships memberships,
      MemberRemovals removals,
      Blockers blockers,
      BlockerQueries queries,
      Ledger ledger,
      Endings endings,
      GivenUpDomains domains,
      InvoiceCopies copies,
      Invoices invoices,
      Jdbi jdbi,
      Event<Object> events) {
    this.closings = closings;
    this.memberships = memberships;
    this.removals = removals;
    this.blockers = blockers;
    this.queries = queries;
    this.ledger = ledger;
    this.endings = endings;
    this.domains = domains;
    this.copies = copies;
    this.invoices = invoices;
    this.jdbi = jdbi;
    this.events = events;
  }

  /** What closing it would meet. */
  @Transactional
  DeletionResponse preview(Caller caller, UUID organisationId) {
    var found = blockers.of(organisationId, caller.id());
    return new DeletionResponse(
        found.isEmpty(),
        found,
        new DeletionResponse.Steps(
            found.stream().anyMatch(each -> each.step() == ClosingStep.CANCEL_PRODUCTS),
            queries.hasDocuments(organisationId),
            found.stream()
                .anyMatch(each -> each.step() == ClosingStep.GIVE_UP_PROMOTIONAL_CREDIT)));
  }

  /**
   * Closes an organisation, or refuses to and changes nothing.
   *
   * @throws dev.kontor.platform.problem.DomainException 404, 403, 422 {@code name-wrong}, 409
   *     {@code deletion-blocked}
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  void close(Caller caller, UUID organisationId, DeletionRequest asked) {
    jdbi.useHandle(LockTimeouts::shorten);
    var name = closings.lock(organisationId);
    memberships.requireStill(caller, organisationId, Right.ADMINISTER);
    if (!asked.names(name)) {
      throw DeletionProblem.NAME_WRONG.exception().onField("name");
    }
    var balances = lockedBalances(organisationId);
    requireNoneLeft(blockers.of(organisationId, caller.id()), asked.steps());
    balances.forEach(each -> giveUpCredit(organisationId, each));
    var token = copies(organisationId, asked);
    var keptUntil = BookKeeping.keptUntil(invoices.today());
    closings.close(organisationId, caller.id(), keptUntil);
    var people = removals.endAll(organisationId);
    endings.endAll(organisationId).forEach(domains::giveUp);
    events.fire(
        new OrganisationDeleted(organisationId, name, caller.name(), people, keptUntil, token));
  }

  private List<Balance> lockedBalances(UUID organisationId) {
    return ledger.balances(organisationId).stream()
        .map(Balance::account)
        .sorted()
        .map(ledger::lock)
        .toList();
  }

  private static void requireNoneLeft(List<Blocker> found, Set<ClosingStep> steps) {
    var left = found.stream().filter(each -> !steps.contains(each.step())).toList();
    if (!left.isEmpty()) {
      throw DeletionProblem.DELETION_BLOCKED.exception().with("blockers", left);
    }
  }

  private void giveUpCredit(UUID organisationId, Balance balance) {
    var credit = balance.balance().credit();
    if (credit > 0) {
      ledger.spend(
          balance.account(),
          credit,
          Account.PROMOTION,
          new Cause(EntryKind.CREDIT_GIVEN_UP.code(), "", "organisation", organisationId));
    }
  }

  private InvoiceCopies.@Nullable Offer copies(UUID organisationId, DeletionRequest asked) {
    return asked.mailsInvoices() && queries.hasDocuments(organisationId)
        ? copies.offer(organisationId)
        : null;
  }
}
