package dev.kontor.account.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Access tokens: who issues them, for whom, signed with what. */
@ConfigMapping(prefix = "kontor.tokens")
interface TokenIssuerConfig {
  @WithDefault("https://kontor.example")
  String issuer();

  @WithDefault("kontor-api")
  String audience();

  /**
   * A JSON Web Key Set (RFC 7517) of P-256 keys with their private parts. The first signs, all
   * verify. Made in the data directory of the embedded database where not given.
   */
  Optional<String> signingKeys();
}
