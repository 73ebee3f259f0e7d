package dev.kontor.account.factor.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of RFC 6238 as authenticator apps make them: six digits, thirty seconds, HMAC-SHA-1.
 *
 * @param secret 20 bytes
 */
record Totp(byte[] secret) {
  static final int SECRET_BYTES = 20;

  /** So many steps a code may be early or late. */
  static final int DRIFT = 1;

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator(STEP, 6);

  /** The number of the step that an instant lies in. */
  static long step(Instant instant) {
    return instant.getEpochSecond() / STEP.toSeconds();
  }

  String code(long step) {
    try {
      var key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
      return GENERATOR.generateOneTimePasswordString(
          key, Instant.ofEpochSecond(step * STEP.toSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The step whose code this is; all are compared, in constant time. */
  OptionalLong find(String code, long from, long to) {
    var given = code.getBytes(StandardCharsets.UTF_8);
    return LongStream.rangeClosed(from, to)
        .filter(step -> MessageDigest.isEqual(given, code(step).getBytes(StandardCharsets.UTF_8)))
        .reduce((first, second) -> second);
  }
}
