package dev.kontor.account.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
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
  private final TokenConfig config;
  private final Clock clock;

  ServiceTokens(AccessTokens tokens, TokenConfig config, Clock clock) {
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
    var claims = new JwtClaims();
    claims.setIssuer(config.issuer());
    claims.setAudience(AUDIENCE + service);
    claims.setSubject(userId.toString());
    claims.setStringClaim("service", service);
    claims.setStringClaim("channel", channel);
    if (appPasswordId != null) {
      claims.setStringClaim("app_password", appPasswordId.toString());
    }
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
    claims.setGeneratedJwtId();
    return ServiceTokenResponse.of(tokens.signed(claims), service);
  }
}
