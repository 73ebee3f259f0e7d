package dev.kontor.money.prepaid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What may be paid in, and from which account money is paid back. */
@ConfigMapping(prefix = "kontor.prepaid")
public interface PrepaidConfig {
  /** By payment method ({@code card}), then by currency ({@code CHF}); others aren't taken. */
  Map<String, Map<String, Limit>> limits();

  /** How long a top-up is waited for, by payment method. */
  Map<String, Duration> waitsFor();

  /** The most that operators give or take at once, in whole units of the currency. */
  @WithDefault("1000000")
  long operatorMaximum();

  /** The least that is paid back at once, in whole units of the currency, but for the last rest. */
  @WithDefault("1")
  long withdrawalMinimum();

  Payout payout();

  /** Amounts as decimal strings in the currency's digits. */
  interface Limit {
    String minimum();

    String maximum();

    /** What the balance must not exceed after a top-up. */
    String highestBalance();
  }

  /** The provider's bank account that withdrawals are paid from. */
  interface Payout {
    Optional<String> name();

    Optional<String> iban();

    Optional<String> bic();
  }
}
