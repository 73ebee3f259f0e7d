package dev.kontor.access.apitoken;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long API tokens are good. */
@ConfigMapping(prefix = "kontor.api-tokens")
interface ApiTokenConfig {
  /** At most, from when one is made. */
  @WithDefault("P1Y")
  LongestTerm longest();
}
