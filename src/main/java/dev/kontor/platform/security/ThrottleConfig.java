package dev.kontor.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How often secrets may be tried, and how often one caller may call at all. */
@ConfigMapping(prefix = "kontor.limits")
public interface ThrottleConfig {
  /** Calls of one caller to one instance, all routes together. */
  Limit calls();

  /** Limits shared by all instances, by name. */
  Map<String, Limit> shared();

  /** How many times a network's limit a whole /48 of IPv6 may use, with its 65,536 networks. */
  @WithDefault("4")
  int siteFactor();

  /** So many in each period; what was used comes back little by little. */
  interface Limit {
    @WithDefault("10")
    int count();

    @WithDefault("PT15M")
    Duration period();
  }
}
