package dev.kontor.platform.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How background tasks run in this instance. */
@ConfigMapping(prefix = "kontor.scheduling")
interface SchedulingConfig {
  /** How many at the same time. */
  @WithDefault("4")
  int threads();

  /** How often this instance looks for tasks that others scheduled or that come due. */
  @WithDefault("PT2S")
  Duration pollingInterval();
}
