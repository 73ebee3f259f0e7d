package dev.kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.KontorTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a request asks of the database has a time; what runs in the background takes its own. */
@KontorTest
class ConnectionLimitsTest {
  private static final List<String> LIMITED = List.of("30s", "10s", "2min");
  private static final List<String> NONE = List.of("0", "0", "0");

  @Inject Jdbi jdbi;
  @Inject AgroalDataSource dataSource;

  @Test
  void requestsAreLimited() {
    assertThat(limits()).isEqualTo(LIMITED);
    assertThat(QuarkusTransaction.requiringNew().call(this::limits)).isEqualTo(LIMITED);
    assertThat(networkMillis()).isEqualTo(40_000);
  }

  @Test
  void longWorkIsNotAndLeavesNothingBehind() {
    assertThat(LongWork.call(this::limits)).isEqualTo(NONE);
    assertThat(LongWork.call(this::networkMillis)).isZero();
    assertThatAllAreLimited();
  }

  @Test
  void longWorkInATransactionIsNotHoweverItEnds() {
    Supplier<List<String>> committed = () -> QuarkusTransaction.requiringNew().call(this::limits);
    assertThat(LongWork.call(committed)).isEqualTo(NONE);
    assertThatAllAreLimited();

    LongWork.call(
        () -> {
          QuarkusTransaction.begin();
          assertThat(limits()).isEqualTo(NONE);
          QuarkusTransaction.rollback();
          return true;
        });
    assertThatAllAreLimited();
  }

  /** Each connection of the pool, since any may have been the one. */
  private void assertThatAllAreLimited() {
    assertThatAllAreLimited((int) dataSource.getMetrics().availableCount());
  }

  private void assertThatAllAreLimited(int count) {
    if (count > 0) {
      jdbi.useHandle(
          handle -> {
            assertThat(handle.createQuery("show statement_timeout").mapTo(String.class).one())
                .isEqualTo(LIMITED.get(0));
            assertThatAllAreLimited(count - 1);
          });
    }
    assertThat(networkMillis()).isEqualTo(40_000);
  }

  private List<String> limits() {
    return List.of(
        show("statement_timeout"),
        show("lock_timeout"),
        show("idle_in_transaction_session_timeout"));
  }

  private String show(String name) {
    return jdbi.withHandle(handle -> handle.createQuery("show " + name).mapTo(String.class).one());
  }

  private int networkMillis() {
    return jdbi.withHandle(
        handle -> {
          try {
            return handle.getConnection().getNetworkTimeout();
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
        });
  }
}
