package dev.kontor.platform.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether time can be moved, for trying things out. */
@ConfigMapping(prefix = "kontor")
interface TestClockConfig {
  /** Works on the embedded database only. */
  @WithDefault("false")
  boolean testClock();
}
