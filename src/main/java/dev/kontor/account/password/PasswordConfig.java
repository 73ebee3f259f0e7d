package dev.kontor.account.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How hard passwords are hashed: in the strength that OWASP recommends, or harder. */
@ConfigMapping(prefix = "kontor.passwords")
interface PasswordConfig {
  @WithDefault("19456")
  int memoryKib();

  @WithDefault("2")
  int passes();
}
