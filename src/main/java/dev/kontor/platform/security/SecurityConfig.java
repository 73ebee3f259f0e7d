package dev.kontor.platform.security;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Keys, and whom to believe. */
@ConfigMapping(prefix = "kontor")
interface SecurityConfig {
  /** Addresses or networks (CIDR) of proxies whose {@code X-Forwarded-For} is believed. */
  Optional<List<String>> trustedProxies();

  /**
   * Keys for what is encrypted at rest: {@code id:base64} of 32 bytes each. The first encrypts, all
   * decrypt. Made in the data directory of the embedded database where not given.
   */
  Optional<List<String>> encryptionKeys();
}
