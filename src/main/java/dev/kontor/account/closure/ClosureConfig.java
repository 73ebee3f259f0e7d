package dev.kontor.account.closure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What becomes of accounts whose users close them. */
@ConfigMapping(prefix = "kontor.account")
interface ClosureConfig {
  /** How long a closed account can be taken back, before it is erased. */
  @WithDefault("P30D")
  Duration closedFor();
}
