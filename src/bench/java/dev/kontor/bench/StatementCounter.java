package dev.kontor.bench;

import java.sql.SQLException;

/**
 * Counts what the service, or a floor, asks of the database: without {@code begin} and {@code
 * commit}, and without the scheduler's own looking around. Statements of background work that a
 * request causes, such as delivering its mail, count with it.
 */
final class StatementCounter {
  private static final long MOST_SECONDS_FOR_MAILS = 120;

  private final BenchDatabase database;

  StatementCounter(BenchDatabase database) {
    this.database = database;
  }

  void reset() throws SQLException {
    database.execute("select pg_stat_statements_reset()");
  }

  /** The statements since the reset; waits until all mails have left. */
  long count() throws SQLException, InterruptedException {
    awaitMails();
    return database.number(
        """
        select coalesce(sum(calls), 0) from pg_stat_statements
        where userid = 'kontor'::regrole and query not like '%scheduled_task%'""");
  }

  private void awaitMails() throws SQLException, InterruptedException {
    for (int second = 0; second < MOST_SECONDS_FOR_MAILS && mailsWait(); second++) {
      Thread.sleep(1000);
    }
  }

  private boolean mailsWait() throws SQLException {
    return database.number("select count(*) from outgoing_mail where delivered_at is null") > 0;
  }
}
