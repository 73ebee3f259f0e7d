package dev.kontor.account.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.platform.security.TokenOwners;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

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
  private static final String SESSION = "sid";
  private static final String AUTHENTICATED_AT = "auth_time";
  private static final int LONGEST = 2000;

  /** Of 64 bytes, in their one spelling: another one would be another token to whoever counts. */
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]{85}[AQgw]");

  private static final int MOST_REMEMBERED = 50_000;

  private final TokenIssuerConfig config;
  private final SigningKeys keys;
  private final JWTParser parser = new DefaultJWTParser();
  private final JWTAuthContextInfo expected;
  private final ObjectMapper json;
  private final Clock clock;
  private final Cache<String, AccessToken> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(LIFETIME).build();

  AccessTokens(TokenIssuerConfig config, SigningKeys keys, ObjectMapper json, Clock clock) {
    this.config = config;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
    expected = expected(config, keys);
  }

  private static JWTAuthContextInfo expected(TokenIssuerConfig config, SigningKeys keys) {
    var info = new JWTAuthContextInfo();
    info.setIssuedBy(config.issuer());
    info.setExpectedAudience(Set.of(config.audience()));
    info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    info.setPublicKeyContent(keys.published());
    info.setRequiredClaims(Set.of("sub", SESSION, AUTHENTICATED_AT));
    // Whether it has expired is for our clock to say, which can be moved.
    info.setClockSkew(Integer.MAX_VALUE);
    return info;
  }

  String issue(UUID userId, UUID sessionId, Instant authenticatedAt, List<String> methods) {
    var now = clock.instant();
    var expires = now.plus(LIFETIME);
    var token =
        signed(
            Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(userId.toString())
                .claim(SESSION, sessionId.toString())
                .claim(AUTHENTICATED_AT, authenticatedAt.getEpochSecond())
                .claim("amr", methods)
                .issuedAt(now)
                .expiresAt(expires));
    verified.put(
        token, new AccessToken(userId, sessionId, seconds(authenticatedAt), seconds(expires)));
    return token;
  }

  /** In the whole seconds that a token tells. */
  private static Instant seconds(Instant time) {
    return Instant.ofEpochSecond(time.getEpochSecond());
  }

  String signed(JwtClaimsBuilder claims) {
    var key = keys.current();
    return claims
        .jws()
        .type(TYPE)
        .keyId(key.getKeyId())
        .algorithm(SignatureAlgorithm.ES256)
        .sign(key.getPrivateKey());
  }

  /** What a token says, where it is one of ours and hasn't expired. */
  public Optional<AccessToken> verify(String token) {
    var known = verified.getIfPresent(token);
    if (known == null && token.length() <= LONGEST) {
      known = consume(token);
      if (known != null && isAlive(known)) {
        verified.put(token, known);
      }
    }
    return Optional.ofNullable(known).filter(this::isAlive);
  }

  @Override
  public Optional<UUID> knownOwner(String token) {
    return Optional.ofNullable(verified.getIfPresent(token))
        .filter(this::isAlive)
        .map(AccessToken::userId);
  }

  private boolean isAlive(AccessToken token) {
    return token.expiresAt().isAfter(clock.instant());
  }

  private @Nullable AccessToken consume(String token) {
    try {
      return isAccessToken(token) ? read(parser.parse(token, expected)) : null;
    } catch (ParseException | IOException | IllegalArgumentException notOurs) {
      return null;
    }
  }

  /** Tokens for other purposes are signed with the same keys. */
  private boolean isAccessToken(String token) throws IOException {
    if (!SIGNATURE.matcher(token.substring(token.lastIndexOf('.') + 1)).matches()) {
      return false;
    }
    var header = token.substring(0, Math.max(0, token.indexOf('.')));
    return TYPE.equals(json.readTree(Base64.getUrlDecoder().decode(header)).path("typ").asText());
  }

  private static AccessToken read(JsonWebToken token) {
    return new AccessToken(
        UUID.fromString(token.getSubject()),
        UUID.fromString(token.getClaim(SESSION)),
        Instant.ofEpochSecond(token.<Long>getClaim(AUTHENTICATED_AT)),
        Instant.ofEpochSecond(token.getExpirationTime()));
  }
}
