package dev.kontor.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Makes the secrets that people and programs carry: 256 random bits in base64url. Only their
 * SHA-256 is stored; with that much entropy nothing slower is needed.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  public static String newToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
  }

  public static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /** So many random digits, for people to type. */
  public static String digits(int count) {
    return characters("0123456789", count);
  }

  /** So many random characters of an alphabet, for people to type. */
  public static String characters(String alphabet, int count) {
    return RANDOM
        .ints(count, 0, alphabet.length())
        .mapToObj(each -> alphabet.substring(each, each + 1))
        .collect(Collectors.joining());
  }

  /** What is stored of a token, and what it is looked up by. */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
