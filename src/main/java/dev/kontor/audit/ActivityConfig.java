package dev.kontor.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What becomes of entries after they were written. */
@ConfigMapping(prefix = "kontor.activity")
interface ActivityConfig {
  /** How often each instance links what was written meanwhile. */
  @WithDefault("PT1M")
  Duration linkedEvery();
}
