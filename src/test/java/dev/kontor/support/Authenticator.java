package dev.kontor.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An app that makes one-time codes, as a person has it on the phone. */
public record Authenticator(String methodId, String secret, List<String> recoveryCodes) {

  /** Started, and proved by its first code: the person signs in with two factors from now on. */
  public static Authenticator enrolledBy(Person person, Instant now) {
    var started = startedBy(person);
    var codes =
        confirm(person, started.methodId(), started.code(now))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .<String>getList("recoveryCodes");
    return new Authenticator(started.methodId(), started.secret(), codes);
  }

  /** Started only. */
  public static Authenticator startedBy(Person person) {
    var started =
        person
            .calls()
            .body(Map.of("name", "Phone"))
            .post("/v1/me/two-factor/totp")
            .then()
            .statusCode(201)
            .extract();
    var method = Api.json(started);
    return new Authenticator(
        method.path("methodId").asText(), method.path("secret").asText(), List.of());
  }

  public static Answer confirm(Person person, String methodId, String code) {
    return person
        .calls()
        .body(Map.of("code", code))
        .post("/v1/me/two-factor/methods/{id}/confirm", methodId);
  }

  public String code(Instant now) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, now);
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }
}
