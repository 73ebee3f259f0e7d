package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.JsonPath;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens are JWTs by RFC 9068 that others can check with the published keys. */
@KontorTest
class AccessTokensTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject TokenIssuerConfig config;
  @Inject SigningKeys keys;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @Test
  void aTokenSaysWhoSignedInWhenAndHow() {
    var before = time.now().getEpochSecond();
    var anna = customers.newPerson();
    var header = part(anna.accessToken(), 0);
    var claims = part(anna.accessToken(), 1);

    assertThat(header.getString("typ")).isEqualTo("at+jwt");
    assertThat(header.getString("alg")).isEqualTo("ES256");
    assertThat(claims.getString("iss")).isEqualTo("https://kontor.example");
    assertThat(claims.getString("aud")).isEqualTo("kontor-api");
    assertThat(claims.getString("sub")).isEqualTo(anna.id().toString());
    assertThat(claims.getString("sid")).isEqualTo(anna.sessionId().toString());
    assertThat(claims.getList("amr")).isEqualTo(List.of("pwd"));
    assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(600);
    assertThat(claims.getLong("auth_time")).isBetween(before, time.now().getEpochSecond());
    assertThat(claims.getLong("iat")).isCloseTo(claims.getLong("auth_time"), within(1L));
  }

  @Test
  void thePublishedKeysVerifyIt() throws JoseException {
    var anna = customers.newPerson();
    var published = Api.request().get("/.well-known/jwks.json");
    published.then().statusCode(200);

    var kid = part(anna.accessToken(), 0).getString("kid");
    var key = new JsonWebKeySet(published.asString()).findJsonWebKey(kid, "EC", "sig", "ES256");
    var signature = new JsonWebSignature();
    signature.setCompactSerialization(anna.accessToken());
    signature.setKey(key.getKey());

    assertThat(signature.verifySignature()).isTrue();
    assertThat(published.asString()).doesNotContain("\"d\"");
  }

  @Test
  void theAnswerTellsHowLongItLives() {
    Api.request()
        .body(Map.of("email", customers.newPerson().email(), "password", Person.PASSWORD))
        .post("/v1/auth/sign-in")
        .then()
        .statusCode(200)
        .body("tokenType", equalTo("Bearer"))
        .body("expiresIn", equalTo(600));
  }

  @Test
  void itExpiresAfterTenMinutes() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(9));
    anna.calls().get("/v1/me").then().statusCode(200);
    time.passes(Duration.ofMinutes(1));

    refused(anna.accessToken());
  }

  @Test
  void anInstanceThatDidNotIssueItVerifiesIt() {
    var anna = customers.newPerson();
    var known = elsewhere().verify(anna.accessToken()).orElseThrow();
    assertThat(known.userId()).isEqualTo(anna.id());
    assertThat(known.sessionId()).isEqualTo(anna.sessionId());
    time.passes(AccessTokens.LIFETIME);

    var later = elsewhere();
    assertThat(later.verify(anna.accessToken())).isEmpty();
    assertThat(later.knownOwner(anna.accessToken())).isEmpty();
  }

  private AccessTokens elsewhere() {
    return new AccessTokens(config, keys, json, clock);
  }

  /** Tokens for the provider's services are signed with the same key. */
  @ParameterizedTest
  @ValueSource(strings = {"JWT", "", "at+jwt"})
  void onlyItsTypeCounts(String type) {
    var anna = customers.newPerson();
    var key = keys.current();
    var token =
        Jwt.claims(claims(anna)).jws().type(type).keyId(key.getKeyId()).sign(key.getPrivateKey());

    assertThat(elsewhere().verify(token).isPresent()).isEqualTo(type.equals("at+jwt"));
  }

  private static Map<String, Object> claims(Person person) {
    return part(person.accessToken(), 1).getMap("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES384"})
  void anotherAlgorithmIsRefused(String algorithm) {
    var parts = customers.somebody().accessToken().split("[.]");
    var header = "{\"typ\":\"at+jwt\",\"alg\":\"" + algorithm + "\"}";

    refused(encoded(header) + "." + parts[1] + ".");
    refused(encoded(header) + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void anAlteredTokenIsRefused() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    var parts = anna.accessToken().split("[.]");
    var claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace(anna.id().toString(), bea.id().toString());

    refused(parts[0] + "." + encoded(claims) + "." + parts[2]);
    refused(anna.accessToken() + "x");
    refused(anna.accessToken() + "=1");
    refused("x".repeat(5000));
  }

  private static void refused(String token) {
    Api.request()
        .header("Authorization", "Bearer " + token)
        .get("/v1/me")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonPath part(String token, int index) {
    var bytes = Base64.getUrlDecoder().decode(token.split("[.]")[index]);
    return new JsonPath(new String(bytes, StandardCharsets.UTF_8));
  }
}
