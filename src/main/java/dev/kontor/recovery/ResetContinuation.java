package dev.kontor.recovery;

import dev.kontor.session.Continuation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sets the password that waited for a second factor. */
@Singleton
class ResetContinuation implements Continuation {
  static final String PURPOSE = "password_reset";

  private final NewPasswords passwords;

  ResetContinuation(NewPasswords passwords) {
    this.passwords = passwords;
  }

  /** What it needs to go on: the password itself is stored nowhere. */
  record Payload(String passwordHash) {}

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Object> proceed(Proved proved) {
    passwords.set(proved.userId(), proved.payload().path("passwordHash").asText());
    return Optional.empty();
  }
}
