package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators do with single withdrawals. */
@ApplicationScoped
class OperatorWithdrawalService {
  private final PayoutService payouts;
  private final WithdrawalTable table;
  private final Memberships memberships;
  private final Cursors cursors;

  OperatorWithdrawalService(
      PayoutService payouts, WithdrawalTable table, Memberships memberships, Cursors cursors) {
    this.payouts = payouts;
    this.table = table;
    this.memberships = memberships;
    this.cursors = cursors;
  }

  Page<WithdrawalResponse> list(@Nullable String status, PageRequest page) {
    var wanted = status == null ? null : statusOf(status);
    var list = "all-withdrawals:" + status;
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> table.all(wanted, after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(WithdrawalResponse::of);
  }

  private static WithdrawalStatus statusOf(String text) {
    return WithdrawalStatus.find(text)
        .orElseThrow(
            () -> WithdrawalProblem.WITHDRAWAL_STATUS_UNKNOWN.exception().onQuery("status"));
  }

  @Transactional
  WithdrawalResponse pickUp(Caller operator, UUID id) {
    var withdrawal = lock(operator, id);
    withdrawal.requirePending();
    return WithdrawalResponse.of(payouts.pickUp(withdrawal));
  }

  @Transactional
  WithdrawalResponse settle(Caller operator, UUID id) {
    return WithdrawalResponse.of(payouts.settle(lock(operator, id), false));
  }

  @Transactional
  WithdrawalResponse fail(Caller operator, UUID id, String reason) {
    return WithdrawalResponse.of(payouts.fail(lock(operator, id), reason.strip()));
  }

  private Withdrawal lock(Caller operator, UUID id) {
    var withdrawal = table.lock(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    memberships.refuseOwnMoney(operator, withdrawal.organisationId());
    withdrawal.requireOpen();
    return withdrawal;
  }
}
