package dev.kontor.account.recovery;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Codes of eight digits that people read and type. So few can be guessed from a plain hash: they
 * are stored as keyed hashes, bound to what they are for, and end with the fifth wrong try.
 */
@Singleton
class ReadableCodes {
  static final int MOST_TRIES = 5;

  private static final int DIGITS = 8;
  private static final int RANDOM_BYTES = 16;

  private final Vault vault;

  ReadableCodes(Vault vault) {
    this.vault = vault;
  }

  /** As it is shown: in two halves. */
  String next() {
    var number =
        new BigInteger(1, Secrets.random(RANDOM_BYTES)).mod(BigInteger.TEN.pow(DIGITS)).intValue();
    var digits = "%08d".formatted(number);
    return digits.substring(0, DIGITS / 2) + " " + digits.substring(DIGITS / 2);
  }

  byte[] hash(String purpose, String code) {
    return vault.keyedHash((purpose + ":" + plain(code)).getBytes(StandardCharsets.UTF_8));
  }

  /** In constant time. */
  boolean isRight(byte[] hash, String purpose, String typed) {
    return MessageDigest.isEqual(hash, hash(purpose, typed));
  }

  /** Without the spaces and hyphens that people type. */
  private static String plain(String typed) {
    return typed.replaceAll("[\\s\\u00a0-]", "");
  }
}
