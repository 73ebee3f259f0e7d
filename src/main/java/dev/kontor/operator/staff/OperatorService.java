package dev.kontor.operator.staff;

import dev.kontor.account.identity.Accounts;
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

/** Lists, adds and removes operators. */
@ApplicationScoped
class OperatorService {
  private static final String LIST = "operators";

  private final Operators operators;
  private final Accounts accounts;
  private final Cursors cursors;
  private final Event<Object> events;
  private final Ids ids;
  private final Clock clock;

  OperatorService(
      Operators operators,
      Accounts accounts,
      Cursors cursors,
      Event<Object> events,
      Ids ids,
      Clock clock) {
    this.operators = operators;
    this.accounts = accounts;
    this.cursors = cursors;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  Page<OperatorResponse> list(PageRequest page) {
    return cursors.page(
        LIST, page, Cursor.FIRST, operators::list, last -> new Cursor(last.createdAt(), last.id()));
  }

  @Transactional
  OperatorResponse add(Caller caller, String email) {
    operators.lock();
    operators.requireStill(caller);
    var person =
        accounts
            .findOpen(email)
            // Whoever closes the account at this moment waits, or is waited for.
            .filter(each -> accounts.holdOpen(each.id()))
            .orElseThrow(
                () -> OperatorProblem.OPERATOR_CANDIDATE_UNKNOWN.exception().onField("email"));
    if (operators.isOperator(person.id())) {
      throw OperatorProblem.ALREADY_OPERATOR.exception();
    }
    var id = ids.next();
    operators.add(id, person.id(), caller.id(), clock.instant());
    events.fire(new OperatorAdded(person));
    return operators.find(id).orElseThrow();
  }

  @Transactional
  void remove(Caller caller, UUID id) {
    operators.lock();
    operators.requireStill(caller);
    var operator = operators.find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (operator.userId().equals(caller.id())) {
      throw OperatorProblem.OPERATOR_ONESELF.exception();
    }
    operators.remove(id);
    events.fire(new OperatorRemoved(accounts.find(operator.userId()).orElseThrow()));
  }
}
