package dev.kontor.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the database may take for what a request asks of it; zero is no limit. */
@ConfigMapping(prefix = "kontor.database")
interface LimitsConfig {
  /** For one statement. */
  @WithDefault("PT30S")
  Duration statementTimeout();

  /** To wait for a row or table that somebody else changes at the moment. */
  @WithDefault("PT10S")
  Duration lockTimeout();

  /** To wait for the next statement of a transaction. */
  @WithDefault("PT2M")
  Duration idleTransactionTimeout();
}
