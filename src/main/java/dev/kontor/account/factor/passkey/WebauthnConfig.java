package dev.kontor.account.factor.passkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** For whom keys are made, and on which pages they may be used. */
@ConfigMapping(prefix = "kontor.webauthn")
interface WebauthnConfig {
  /** The domain that keys are bound to; changing it makes all of them useless. */
  @WithDefault("localhost")
  String rpId();

  /** How the provider is called while a key is registered. */
  @WithDefault("${kontor.mail.sender-name:Kontor}")
  String rpName();

  /** The origins of the pages that may use keys, such as {@code https://manager.example}. */
  @WithDefault("http://localhost:8080")
  Set<String> origins();
}
