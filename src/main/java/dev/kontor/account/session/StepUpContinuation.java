package dev.kontor.account.session;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Strengthens the session whose password check waited for a second factor. */
@Singleton
class StepUpContinuation implements Continuation {
  static final String PURPOSE = "step_up";

  private final Sessions sessions;

  StepUpContinuation(Sessions sessions) {
    this.sessions = sessions;
  }

  /** What it needs to go on. */
  record Payload(UUID sessionId) {}

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Object> proceed(Proved proved) {
    var sessionId = UUID.fromString(proved.payload().path("sessionId").asText());
    return Optional.of(
        sessions.strengthen(proved.userId(), sessionId, SignInService.with(proved.methods())));
  }
}
