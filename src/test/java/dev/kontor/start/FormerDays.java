package dev.kontor.start;

import dev.kontor.support.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Makes a data directory what it was before the embedded database asked for passwords. */
final class FormerDays {
  private static final String TRUST =
      "host all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n";

  private FormerDays() {}

  static void returnTo(Path dataDir) throws IOException, SQLException {
    var postgres = dataDir.resolve("postgres");
    Files.writeString(postgres.resolve("pg_hba.conf"), TRUST);
    Files.delete(dataDir.resolve("keys").resolve("postgres.password"));
    try (var server =
            EmbeddedPostgres.builder()
                .setPort(FreePorts.next())
                .setDataDirectory(postgres)
                .setCleanDataDirectory(false)
                .start();
        var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("reassign owned by kontor to postgres");
      statement.execute("drop role kontor");
      statement.execute("alter role postgres password null");
    }
  }
}
