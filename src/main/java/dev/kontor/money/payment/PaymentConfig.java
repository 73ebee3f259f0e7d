package dev.kontor.money.payment;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who takes payments. */
@ConfigMapping(prefix = "kontor.payment")
interface PaymentConfig {
  /**
   * Whether the sandbox takes payments, which moves no money at all. As long as nothing is said, it
   * does on the embedded database only.
   */
  Optional<Boolean> sandbox();

  /**
   * Signs the sandbox's callbacks: {@code whsec_} and base64, as Standard Webhooks has it. Made in
   * the data directory of the embedded database where not given.
   */
  Optional<String> sandboxSecret();
}
