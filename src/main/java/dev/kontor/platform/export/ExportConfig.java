package dev.kontor.platform.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many exports are sent at a time: each takes a thread until its reader has all of it. */
@ConfigMapping(prefix = "kontor.exports")
interface ExportConfig {
  /** Of all callers, by one instance. */
  @WithDefault("32")
  @Min(1)
  int atOnce();

  /** Of one caller. */
  @WithDefault("3")
  @Min(1)
  int perCaller();
}
