package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.StartupFailure;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that can't sign are refused in one line that keeps them to itself. */
class SigningKeysTest {
  static Stream<String> malformed() throws JoseException {
    var good = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    good.setKeyId("k1");
    var otherCurve = EcJwkGenerator.generateJwk(EllipticCurves.P384);
    otherCurve.setKeyId("k2");
    var rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("k3");
    return Stream.of(
        "",
        "geheim",
        "{",
        "[]",
        "1",
        "null",
        "{}",
        "{\"keys\": 1}",
        "{\"keys\": [1]}",
        "{\"keys\": []}",
        "{\"keys\": [{}]}",
        "{\"keys\": [{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"?\", \"y\": 1, \"d\": []}]}",
        good.toJson(OutputControlLevel.INCLUDE_PRIVATE),
        new JsonWebKeySet(good).toJson(OutputControlLevel.PUBLIC_ONLY),
        set(otherCurve),
        set(rsa),
        set(good, rsa),
        set(EcJwkGenerator.generateJwk(EllipticCurves.P256)));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatCannotSignIsRefused(String setting) {
    assertThatThrownBy(() -> SigningKeys.requireValid(setting))
        .isInstanceOf(StartupFailure.class)
        .hasMessageStartingWith("KONTOR_TOKENS_SIGNING_KEYS isn't a JSON Web Key Set")
        .hasMessageNotContainingAny("geheim", "\n");
  }

  @Test
  void whatTheCommandPrintsIsGood() {
    assertThatCode(() -> SigningKeys.requireValid(NewSigningKeys.generate()))
        .doesNotThrowAnyException();
  }

  private static String set(JsonWebKey... keys) {
    return new JsonWebKeySet(List.of(keys)).toJson(OutputControlLevel.INCLUDE_PRIVATE);
  }
}
