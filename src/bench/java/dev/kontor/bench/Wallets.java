package dev.kontor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Organisations without members, with money on their prepaid accounts. Who spends from them with a
 * load of one client as well as of many, never empties them.
 *
 * @param first the number of the first of them
 */
record Wallets(int first, int count) {
  /** All that there are. */
  private static final int MOST = 1_001;

  private static final int FIRST_ORGANISATION = 2_000;

  static Wallets many() {
    return new Wallets(0, MOST - 1);
  }

  static Wallets one() {
    return new Wallets(MOST - 1, 1);
  }

  /** Needs the functions of {@link World#fill}. */
  static void found(BenchDatabase database) throws SQLException {
    database.execute(
        """
        insert into organisation
          (id, name, type, country, language, time_zone, created_at, version)
        select pg_temp.id(2, ?::bigint + n), 'Wallet ' || n, 'company', 'CH', 'en', 'UTC', now(), 0
        from generate_series(0, ?::int - 1) n""",
        FIRST_ORGANISATION,
        MOST);
  }

  /** Any of them. */
  UUID any() {
    return organisation(ThreadLocalRandom.current().nextInt(count));
  }

  private UUID organisation(int number) {
    return new UUID(2, FIRST_ORGANISATION + first + number);
  }

  /**
   * Gives them credit by the service itself, for entries are chained; and takes the first charge of
   * the day, which alone makes a task of its mail.
   */
  void fill(int port, Callers.Caller operator) throws IOException {
    try (var connection = new HttpConnection(port)) {
      for (int number = 0; number < count; number++) {
        var organisation = organisation(number);
        credit(connection, organisation, operator);
        post(connection, Charge.call(organisation, operator));
      }
    }
  }

  static void credit(HttpConnection connection, UUID organisation, Callers.Caller operator)
      throws IOException {
    post(
        connection,
        Call.postOnce(
            "/v1/operator/organisations/" + organisation + "/prepaid/credits",
            operator.accessToken(),
            """
            {"amount": {"amount": "1000000.00", "currency": "CHF"}, "kind": "promotional", \
            "reason": "Load"}"""));
  }

  private static void post(HttpConnection connection, byte[] call) throws IOException {
    var answer = connection.exchange(call);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.body());
    }
  }
}
