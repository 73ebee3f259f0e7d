package dev.kontor.account.apppassword;

import dev.kontor.account.session.Continuation;
import dev.kontor.account.session.ServiceTokens;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Issues the token that waited for a second factor. */
@Singleton
class AppTokenContinuation implements Continuation {
  static final String PURPOSE = "app_token";

  private final ServiceTokens tokens;

  AppTokenContinuation(ServiceTokens tokens) {
    this.tokens = tokens;
  }

  /** What it needs to go on. */
  record Payload(String service, String channel) {}

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Object> proceed(Proved proved) {
    var payload = proved.payload();
    return Optional.of(
        tokens.issue(
            proved.userId(),
            payload.path("service").asText(),
            payload.path("channel").asText(),
            null));
  }
}
