package dev.kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.FreePorts;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong setting for the database is refused in one line that keeps passwords to itself. */
class OwnDatabaseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres",
        "jdbc:",
        "postgresql://localhost/kontor?password=geheim",
        "jdbc:mysql://localhost/kontor?password=geheim",
        "jdbc:postgresql://localhost:port/kontor?password=geheim",
        "jdbc:postgresql://kontor:geheim@localhost/kontor",
        "jdbc:postgresql://localhost",
      })
  void whatIsNoAddressOfAPostgresIsRefused(String url) {
    assertRefused(url, "QUARKUS_DATASOURCE_JDBC_URL isn't the address of a PostgreSQL");
  }

  @Test
  void whereNobodyAnswersThePlaceIsTold() throws IOException {
    var nowhere = "127.0.0.1:" + FreePorts.next() + "/kontor";

    assertRefused(
        "jdbc:postgresql://" + nowhere + "?password=geheim",
        "The database " + nowhere + " can't be reached: ");
    assertRefused(
        "jdbc:postgresql://127.0.0.1:99999/kontor?password=geheim",
        "The database 127.0.0.1:99999/kontor can't be reached: ");
    assertRefused("jdbc:postgresql://[::1]:1/kontor", "can't be reached: ");
    assertRefused(
        "jdbc:postgresql://" + nowhere.replace("/", ",127.0.0.1:1/") + "?user=a b",
        "can't be reached: ");
  }

  private static void assertRefused(String url, String reason) {
    assertThatThrownBy(() -> OwnDatabase.requireReachable(url, "kontor", "geheim"))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining(reason)
        .hasMessageNotContainingAny("geheim", "\n");
  }
}
