package dev.kontor.product.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When people are told of what becomes of products, domains included. */
@ConfigMapping(prefix = "kontor.lifecycle")
public interface LifecycleConfig {
  /** The time of day, in the organisation's time zone. */
  @WithDefault("09:00")
  LocalTime noticesAt();
}
