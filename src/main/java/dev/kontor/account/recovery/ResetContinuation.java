package dev.kontor.account.recovery;

import dev.kontor.account.session.Continuation;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sets the password that waited for a second factor. */
@Singleton
class ResetContinuation implements Continuation {
  static final String PURPOSE = "password_reset";

  private final NewPasswords passwords;

  ResetContinuation(NewPasswords passwords) {
    this.passwords = passwords;
  }

  /** What it needs to go on: the password itself is stored nowhere. */
  record Payload(String passwordHash, Map<UUID, String> verifiers) {}

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Object> proceed(Proved proved) {
    var verifiers = new HashMap<UUID, String>();
    proved
        .payload()
        .path("verifiers")
        .fields()
        .forEachRemaining(
            each -> verifiers.put(UUID.fromString(each.getKey()), each.getValue().asText()));
    passwords.set(proved.userId(), proved.payload().path("passwordHash").asText(), verifiers);
    return Optional.empty();
  }
}
