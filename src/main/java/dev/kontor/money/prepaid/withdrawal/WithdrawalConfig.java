package dev.kontor.money.prepaid.withdrawal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What may be paid out, and from which account. */
@ConfigMapping(prefix = "kontor.prepaid")
public interface WithdrawalConfig {
  /** The least that is paid back at once, in whole units of the currency, but for the last rest. */
  @WithDefault("1")
  long withdrawalMinimum();

  Payout payout();

  /** The provider's bank account that withdrawals are paid from. */
  interface Payout {
    Optional<String> name();

    Optional<String> iban();

    Optional<String> bic();
  }
}
