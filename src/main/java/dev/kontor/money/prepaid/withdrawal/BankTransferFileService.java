package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.money.ledger.Ledger;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Hands withdrawals to the bank, many at once. Locked in this order: the file, its withdrawals by
 * id, their accounts.
 */
@ApplicationScoped
class BankTransferFileService {
  private static final int MOST = 200;
  private static final String LIST = "bank-transfer-files";

  private final BankTransferFileTable files;
  private final WithdrawalTable table;
  private final PayoutService payouts;
  private final PayoutAccount payer;
  private final Ledger ledger;
  private final Cursors cursors;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  BankTransferFileService(
      BankTransferFileTable files,
      WithdrawalTable table,
      PayoutService payouts,
      PayoutAccount payer,
      Ledger ledger,
      Cursors cursors,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.files = files;
    this.table = table;
    this.payouts = payouts;
    this.payer = payer;
    this.ledger = ledger;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Picks up the oldest pending bank withdrawals. */
  @Transactional
  BankTransferFile make(Caller operator) {
    payer.require();
    var id = ids.next();
    files.add(id, clock.instant());
    if (payouts.pickUp(operator, id, MOST) == 0) {
      throw WithdrawalProblem.NO_WITHDRAWALS_WAITING.exception();
    }
    events.fire(new BankTransferFileUsed(operator.id(), id, "made"));
    return files.find(id).orElseThrow();
  }

  Page<BankTransferFile> list(PageRequest page) {
    return cursors.page(
        LIST,
        page,
        Cursor.LAST,
        (after, limit) -> files.list(after, limit),
        last -> new Cursor(last.createdAt(), last.id()));
  }

  /** The file as the bank takes it. */
  @Transactional
  String download(Caller operator, UUID id) {
    var file = files.find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    events.fire(new BankTransferFileUsed(operator.id(), id, "downloaded"));
    return new Pain001(file, table.ofFile(id), payer.require()).xml();
  }

  /** The bank has paid: settles all of a file's withdrawals. */
  @Transactional
  BankTransferFile confirm(Caller operator, UUID id) {
    var file = lock(operator, id);
    var open = table.lockOfFile(id);
    ledger.lock(open.stream().map(Withdrawal::account).toList());
    open.forEach(each -> payouts.settle(each, true));
    files.confirm(file.id(), clock.instant());
    events.fire(new BankTransferFileUsed(operator.id(), id, "confirmed"));
    return files.find(id).orElseThrow();
  }

  /** The bank didn't get it, or refused it: its withdrawals wait again. */
  @Transactional
  void giveUp(Caller operator, UUID id) {
    lock(operator, id);
    table.lockOfFile(id);
    table.putBack(id);
    files.remove(id);
    events.fire(new BankTransferFileUsed(operator.id(), id, "given_up"));
  }

  private BankTransferFile lock(Caller operator, UUID id) {
    var file = files.lock(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (table.isOwnAffair(id, operator.id())) {
      throw Memberships.ownAffair();
    }
    if (file.confirmedAt() != null) {
      throw WithdrawalProblem.FILE_CONFIRMED.exception();
    }
    return file;
  }
}
