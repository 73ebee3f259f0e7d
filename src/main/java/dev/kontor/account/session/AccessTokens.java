package dev.kontor.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.platform.security.TokenOwners;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Issues and verifies access tokens: JWTs by RFC 9068, signed with ES256, for ten minutes of the
 * service's clock. A signature is verified once and remembered until the token expires, and not at
 * all where the token was issued here; whether the session still stands is another question, asked
 * on every request.
 */
@Singleton
public class AccessTokens implements TokenOwners {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final String TYPE = "at+jwt";
  private static final int LONGEST = 2000;
  private static final int MOST_REMEMBERED = 50_000;

  private final TokenConfig config;
  private final SigningKeys keys;
  private final Clock clock;
  private final Cache<String, AccessToken> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(LIFETIME).build();

  AccessTokens(TokenConfig config, SigningKeys keys, Clock clock) {
    this.config = config;
    this.keys = keys;
    this.clock = clock;
  }

  String issue(UUID userId, UUID sessionId, Instant authenticatedAt, List<String> methods) {
    var now = clock.instant();
    var claims = new JwtClaims();
    claims.setIssuer(config.issuer());
    claims.setAudience(config.audience());
    claims.setSubject(userId.toString());
    claims.setStringClaim("sid", sessionId.toString());
    claims.setClaim("auth_time", authenticatedAt.getEpochSecond());
    claims.setStringListClaim("amr", methods);
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
    claims.setGeneratedJwtId();
    var token = signed(claims);
    read(claims).ifPresent(each -> verified.put(token, each));
    return token;
  }

  String signed(JwtClaims claims) {
    var key = keys.current();
    var jws = new JsonWebSignature();
    jws.setHeader("typ", TYPE);
    jws.setKeyIdHeaderValue(key.getKeyId());
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    jws.setKey(key.getPrivateKey());
    jws.setPayload(claims.toJson());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("The access token can't be signed", e);
    }
  }

  /** What a token says, where it is one of ours and hasn't expired. */
  public Optional<AccessToken> verify(String token) {
    var known = verified.getIfPresent(token);
    if (known != null) {
      return Optional.of(known).filter(each -> each.expiresAt().isAfter(clock.instant()));
    }
    var fresh = token.length() > LONGEST ? Optional.<AccessToken>empty() : consume(token);
    fresh.ifPresent(each -> verified.put(token, each));
    return fresh;
  }

  @Override
  public Optional<UUID> knownOwner(String token) {
    return Optional.ofNullable(verified.getIfPresent(token)).map(AccessToken::userId);
  }

  private Optional<AccessToken> consume(String token) {
    try {
      return read(consumer().processToClaims(token));
    } catch (InvalidJwtException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<AccessToken> read(JwtClaims claims) {
    try {
      return Optional.of(
          new AccessToken(
              UUID.fromString(claims.getSubject()),
              UUID.fromString(claims.getStringClaimValue("sid")),
              instant(claims.getNumericDateClaimValue("auth_time")),
              instant(claims.getExpirationTime())));
    } catch (MalformedClaimException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private JwtConsumer consumer() {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(List.copyOf(keys.all())))
        .setExpectedType(true, TYPE)
        .setExpectedIssuer(config.issuer())
        .setExpectedAudience(config.audience())
        .setRequireSubject()
        .setRequireIssuedAt()
        .setRequireExpirationTime()
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
        .build();
  }

  private static Instant instant(NumericDate date) {
    return Instant.ofEpochSecond(date.getValue());
  }
}
