package dev.kontor.account.session;

import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.security.Keys;
import jakarta.inject.Singleton;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign access tokens. To change them, put a new one in front and leave the old one
 * behind it for as long as its tokens live: ten minutes.
 */
@Singleton
public class SigningKeys {
  private final List<EllipticCurveJsonWebKey> all;

  SigningKeys(TokenIssuerConfig config, Keys keys) {
    var text =
        config
            .signingKeys()
            .orElseGet(
                () ->
                    keys.file(
                        "signing.jwks", "KONTOR_TOKENS_SIGNING_KEYS", NewSigningKeys::generate));
    all = parse(text);
  }

  EllipticCurveJsonWebKey current() {
    return all.get(0);
  }

  List<EllipticCurveJsonWebKey> all() {
    return all;
  }

  /** The public parts as a JSON Web Key Set. */
  String published() {
    return new JsonWebKeySet(all).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  /**
   * Lets a well-formed setting pass.
   *
   * @throws StartupFailure where it isn't a set of P-256 keys with ids and private parts
   */
  public static void requireValid(String text) {
    parse(text);
  }

  private static List<EllipticCurveJsonWebKey> parse(String text) {
    try {
      var keys =
          new JsonWebKeySet(text)
              .getJsonWebKeys().stream().map(EllipticCurveJsonWebKey.class::cast).toList();
      if (keys.isEmpty() || !keys.stream().allMatch(SigningKeys::canSign)) {
        throw malformed();
      }
      return keys;
    } catch (JoseException | ClassCastException e) {
      throw malformed();
    }
  }

  private static boolean canSign(EllipticCurveJsonWebKey key) {
    return key.getPrivateKey() != null
        && key.getKeyId() != null
        && key.getCurveName().equals(EllipticCurves.P_256);
  }

  private static StartupFailure malformed() {
    return new StartupFailure(
        "KONTOR_TOKENS_SIGNING_KEYS isn't a JSON Web Key Set of P-256 keys with ids and private parts."
            + " The argument “keys” prints one.");
  }
}
