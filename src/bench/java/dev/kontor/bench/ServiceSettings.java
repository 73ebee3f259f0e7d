package dev.kontor.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * How the measured service is set up: as in an installation on a PostgreSQL of its own, but with
 * limits that nobody meets. Mails become files.
 */
final class ServiceSettings {
  /** One computer does what thousands do elsewhere. */
  private static final List<String> LIMITS =
      List.of(
          "limits.calls.count",
          "limits.shared.password-account.count",
          "limits.shared.password-account-total.count",
          "limits.shared.password-network.count",
          "limits.shared.code-account.count",
          "limits.shared.code-account-total.count",
          "limits.shared.code-network.count",
          "limits.shared.invitations-organisation.count",
          "mails-to-others.per-day",
          "mails-to-others.per-day-at-first",
          "bounds.open-invitations-of-organisation");

  /** What is encrypted at one start is read at the next. */
  static final byte[] ENCRYPTION_KEY = newKey();

  static final String ENCRYPTION_KEY_ID = "bench";

  private static final int NEVER_MET = 1_000_000_000;

  private ServiceSettings() {}

  static List<String> options() {
    return LIMITS.stream().map(limit -> "-Dkontor." + limit + "=" + NEVER_MET).toList();
  }

  static Map<String, String> environment(
      BenchDatabase database, Path dataDirectory, int port, int managementPort) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
        "QUARKUS_DATASOURCE_USERNAME", BenchDatabase.SERVICE_ROLE,
        "QUARKUS_HTTP_PORT", Integer.toString(port),
        "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
        "KONTOR_DATA_DIR", dataDirectory.toString(),
        "KONTOR_ENCRYPTION_KEYS", encryptionKey(),
        "KONTOR_TOKENS_SIGNING_KEYS", signingKey());
  }

  private static byte[] newKey() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  private static String encryptionKey() {
    return ENCRYPTION_KEY_ID + ":" + Base64.getEncoder().encodeToString(ENCRYPTION_KEY);
  }

  private static String signingKey() {
    try {
      var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId("bench");
      key.setUse("sig");
      key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
      return new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
