package dev.kontor.account.session;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens for the provider's other services, such as mail: signed like access tokens but for
 * another audience, so that this service itself refuses them. They are of no session.
 */
@Singleton
public class ServiceTokens {
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final String AUDIENCE = "kontor-service:";

  private final AccessTokens tokens;
  private final TokenIssuerConfig config;
  private final Clock clock;

  ServiceTokens(AccessTokens tokens, TokenIssuerConfig config, Clock clock) {
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A token for one service.
   *
   * @param channel by what kind of program it is used
   * @param appPasswordId of the app password that it is got with, and ends with; null where it was
   *     the account's own
   */
  public ServiceTokenResponse issue(
      UUID userId, String service, String channel, @Nullable UUID appPasswordId) {
    var now = clock.instant();
    var claims =
        Jwt.issuer(config.issuer())
            .audience(AUDIENCE + service)
            .subject(userId.toString())
            .claim("service", service)
            .claim("channel", channel)
            .issuedAt(now)
            .expiresAt(now.plus(LIFETIME));
    if (appPasswordId != null) {
      claims.claim("app_password", appPasswordId.toString());
    }
    return ServiceTokenResponse.of(tokens.signed(claims), service);
  }
}
