package dev.kontor.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where Kontor keeps what it keeps when no PostgreSQL is configured. */
@ConfigMapping(prefix = "kontor")
public interface DatabaseConfig {
  /** Holds the embedded PostgreSQL, mails as files, and keys. */
  @WithDefault("data")
  Path dataDir();

  /** Whether the database is the embedded one; set by the start itself. */
  @WithDefault("false")
  boolean embeddedDatabase();
}
