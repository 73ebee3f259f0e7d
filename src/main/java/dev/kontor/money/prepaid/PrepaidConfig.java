package dev.kontor.money.prepaid;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** What may be paid in; unless set otherwise as {@code top-up-limits.properties} says. */
@ConfigMapping(prefix = "kontor.prepaid")
public interface PrepaidConfig {
  /** By payment method ({@code card}), then by currency ({@code CHF}); others aren't taken. */
  Map<String, Map<String, Limit>> limits();

  /** How long a top-up is waited for, by payment method. */
  Map<String, Duration> waitsFor();

  /** Amounts as decimal strings in the currency's digits. */
  interface Limit {
    String minimum();

    String maximum();

    /** What the balance must not exceed after a top-up. */
    String highestBalance();
  }
}
