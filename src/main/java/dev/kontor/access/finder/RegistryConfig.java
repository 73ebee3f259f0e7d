package dev.kontor.access.finder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The registries of domains. */
@ConfigMapping(prefix = "kontor.domain-registry")
interface RegistryConfig {
  /** How long a registry may take to answer. */
  @WithDefault("PT5S")
  Duration timeout();
}
