package dev.kontor.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Apps for one-time codes, all with the same secret, sealed as {@code Vault} does. */
final class Apps {
  private static final SecretKeySpec SECRET =
      new SecretKeySpec("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "HmacSHA1");
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Apps() {}

  static UUID id(int person) {
    return new UUID(3, person);
  }

  static String code() {
    try {
      return GENERATOR.generateOneTimePasswordString(SECRET, Instant.now());
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  static void enrol(BenchDatabase database, int from, int to) throws SQLException {
    try (var connection = database.connectAsService();
        var factors =
            connection.prepareStatement(
                """
                insert into second_factor (id, user_id, type, name, is_default, created_at, proved_at)
                values (?, ?, 'totp', 'App', true, now(), now())""");
        var secrets =
            connection.prepareStatement(
                "insert into totp_secret (method_id, sealed_secret, last_step) values (?, ?, 0)")) {
      connection.setAutoCommit(false);
      for (int person = from; person < to; person++) {
        factors.setObject(1, id(person));
        factors.setObject(2, World.person(person));
        factors.addBatch();
        secrets.setObject(1, id(person));
        secrets.setBytes(2, sealed("totp:" + id(person)));
        secrets.addBatch();
      }
      factors.executeBatch();
      secrets.executeBatch();
      connection.commit();
    }
  }

  private static byte[] sealed(String context) {
    try {
      var nonce = new byte[12];
      RANDOM.nextBytes(nonce);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(ServiceSettings.ENCRYPTION_KEY, "AES"),
          new GCMParameterSpec(128, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      var id = ServiceSettings.ENCRYPTION_KEY_ID.getBytes(StandardCharsets.UTF_8);
      var sealed = new ByteArrayOutputStream();
      sealed.write(id.length);
      sealed.writeBytes(id);
      sealed.writeBytes(nonce);
      sealed.writeBytes(cipher.doFinal(SECRET.getEncoded()));
      return sealed.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
