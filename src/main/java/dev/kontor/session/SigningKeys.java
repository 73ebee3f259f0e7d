package dev.kontor.session;

import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.security.Keys;
import jakarta.inject.Singleton;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign access tokens. To change them, put a new one in front and leave the old one
 * behind it for as long as its tokens live: ten minutes.
 */
@Singleton
class SigningKeys {
  private final List<EllipticCurveJsonWebKey> all;

  SigningKeys(TokenConfig config, Keys keys) {
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

  private static List<EllipticCurveJsonWebKey> parse(String text) {
    try {
      var keys =
          new JsonWebKeySet(text)
              .getJsonWebKeys().stream().map(EllipticCurveJsonWebKey.class::cast).toList();
      if (keys.isEmpty() || keys.stream().anyMatch(key -> key.getPrivateKey() == null)) {
        throw new StartupFailure("KONTOR_TOKENS_SIGNING_KEYS holds no private key.");
      }
      return keys;
    } catch (JoseException | ClassCastException e) {
      throw new StartupFailure(
          "KONTOR_TOKENS_SIGNING_KEYS isn't a JSON Web Key Set of P-256 keys.");
    }
  }
}
