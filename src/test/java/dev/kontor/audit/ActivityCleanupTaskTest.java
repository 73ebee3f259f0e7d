package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users' activity is emptied by the month, when all of it is old, and at no other time. */
@KontorTest
class ActivityCleanupTaskTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private String thisMonth;

  @BeforeEach
  void somebodyDidSomething() {
    customers.newPerson();
    thisMonth = "user_activity_" + ActivityRing.of(time.now());
  }

  @Test
  void whatIsThirteenMonthsOldIsEmptied() {
    undone(
        handle -> {
          assertThat(count(handle)).isPositive();
          ActivityCleanupTask.turn(handle, monthsFromNow(13));
          assertThat(count(handle)).isZero();
        });
  }

  @Test
  void whatIsKeptIsNotEmptiedByTheWrongTurnEither() {
    undone(
        handle ->
            assertThatThrownBy(() -> ActivityCleanupTask.turn(handle, monthsFromNow(-1)))
                .hasMessageContaining("holds what is kept"));
  }

  @Test
  void theLeaveToEmptyEndsWithTheTransaction() {
    undone(handle -> ActivityCleanupTask.turn(handle, monthsFromNow(13)));

    jdbi.useHandle(
        handle ->
            assertThatThrownBy(() -> handle.execute("truncate " + thisMonth))
                .hasMessageContaining("append-only"));
  }

  private interface Work {
    void in(Handle handle);
  }

  /** In a transaction that is rolled back: what the other tests did is theirs. */
  private void undone(Work work) {
    jdbi.useHandle(
        handle -> {
          handle.begin();
          try {
            work.in(handle);
          } finally {
            handle.rollback();
          }
        });
  }

  private Instant monthsFromNow(int months) {
    return time.now().atOffset(ZoneOffset.UTC).withDayOfMonth(15).plusMonths(months).toInstant();
  }

  private int count(Handle handle) {
    return handle.createQuery("select count(*) from " + thisMonth).mapTo(Integer.class).one();
  }
}
