package dev.kontor.money.prepaid.staffentry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What operators may give and take. */
@ConfigMapping(prefix = "kontor.prepaid")
public interface StaffEntryConfig {
  /** The most at once, in whole units of the currency. */
  @WithDefault("1000000")
  long operatorMaximum();
}
