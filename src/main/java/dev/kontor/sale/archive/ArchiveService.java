package dev.kontor.sale.archive;

import dev.kontor.money.prepaid.withdrawal.WithdrawalRequest;
import dev.kontor.money.prepaid.withdrawal.WithdrawalResponse;
import dev.kontor.money.prepaid.withdrawal.Withdrawals;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Closed organisations, for operators. */
@ApplicationScoped
class ArchiveService {
  private final ArchiveQueries queries;
  private final Withdrawals withdrawals;
  private final Cursors cursors;

  ArchiveService(ArchiveQueries queries, Withdrawals withdrawals, Cursors cursors) {
    this.queries = queries;
    this.withdrawals = withdrawals;
    this.cursors = cursors;
  }

  Page<ArchivedOrganisationResponse> list(boolean withMoney, PageRequest page) {
    return cursors
        .page(
            "archived-organisations:" + withMoney,
            page,
            Cursor.LAST,
            (after, limit) -> queries.list(withMoney, after, limit),
            last -> new Cursor(last.closedAt(), last.id()))
        .map(ArchivedOrganisationResponse::of);
  }

  /**
   * Lets closed organisations pass.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 for open ones, and where there is none
   */
  void requireClosed(UUID organisationId) {
    if (!queries.isClosed(organisationId)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }

  /** Money goes back to who had the organisation: set aside at once, as other withdrawals are. */
  @Transactional
  WithdrawalResponse payOut(UUID organisationId, WithdrawalRequest asked) {
    requireClosed(organisationId);
    return withdrawals.ask(organisationId, asked);
  }
}
