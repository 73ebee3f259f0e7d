package dev.kontor.sale.renewal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When products renew by themselves. */
@ConfigMapping(prefix = "kontor.renewals")
interface RenewalConfig {
  /**
   * The time of day at which reminders go out and renewals are tried, in the organisation's zone.
   */
  @WithDefault("08:00")
  LocalTime timeOfDay();
}
