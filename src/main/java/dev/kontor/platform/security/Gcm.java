package dev.kontor.platform.security;

import dev.kontor.platform.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D): 12 bytes of random nonce, then ciphertext with tag. The context is
 * authenticated with it.
 */
final class Gcm {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Gcm() {}

  static byte[] seal(byte[] key, byte[] plain, String context) {
    var nonce = Secrets.random(NONCE_BYTES);
    var ciphertext = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
    var sealed = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
    System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
    return sealed;
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException where key, value or context aren't those that it was sealed with
   */
  static byte[] open(byte[] key, byte[] sealed, String context) {
    if (sealed.length < NONCE_BYTES) {
      throw new IllegalStateException("Too short for a sealed value");
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    var ciphertext = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return crypt(Cipher.DECRYPT_MODE, key, nonce, ciphertext, context);
  }

  private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input, String context) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The value can't be sealed or opened", e);
    }
  }
}
