package dev.kontor.bench;

import dev.kontor.bench.Callers.Caller;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Operators, one for each client: people with an app for codes, whose passwords' hash costs next to
 * nothing.
 *
 * @param first the number of the first of them
 */
record Staff(int first) {
  private static final int TEAMS = 4;

  /** The last of those who have no app otherwise. */
  private static final int FIRST = World.WITH_APP - TEAMS * World.CALLERS;

  /** Codes work once: who signs in at the same time as another team is another one. */
  static Staff team(int number) {
    return new Staff(FIRST + number * World.CALLERS);
  }

  static void appoint(BenchDatabase database) throws SQLException {
    Apps.enrol(database, FIRST, World.WITH_APP);
    for (int person = FIRST; person < World.WITH_APP; person++) {
      database.execute(
          "insert into operator (id, user_id, created_at) values (?, ?, now())",
          new UUID(5, person),
          World.person(person));
    }
  }

  UUID person(int number) {
    return World.person(first + number);
  }

  Callers signIn(int port) throws IOException {
    var all = new ArrayList<Caller>();
    try (var connection = new HttpConnection(port)) {
      for (int number = 0; number < World.CALLERS; number++) {
        all.add(signIn(connection, number));
      }
    }
    return Callers.of(all);
  }

  /** One of them. */
  Caller signIn(HttpConnection connection, int number) throws IOException {
    return Caller.of(SignInByCode.signIn(connection, first + number).orElseThrow().body());
  }
}
