package dev.kontor.platform.security;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be readable again but not in the tables (AES-256-GCM, NIST SP 800-38D), and
 * makes keyed hashes (HMAC-SHA-256). A sealed value is: length of the key id, key id, 12 bytes of
 * nonce, ciphertext with tag; the context is authenticated with it, so that a value moved to
 * another row doesn't open.
 */
@Singleton
public class Vault {
  private final Map<String, byte[]> keys;
  private final String currentId;
  private final byte[] hashKey;

  Vault(Keys keys) {
    this.keys = keys.encryption();
    currentId = this.keys.keySet().iterator().next();
    hashKey = hmac(current(), "kontor keyed hash v1".getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Encrypts.
   *
   * @param context what the value belongs to, such as {@code mail:<id>}
   */
  public byte[] seal(byte[] plain, String context) {
    var id = currentId.getBytes(StandardCharsets.UTF_8);
    var sealed = new ByteArrayOutputStream();
    sealed.write(id.length);
    sealed.writeBytes(id);
    sealed.writeBytes(Gcm.seal(current(), plain, context));
    return sealed.toByteArray();
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException where the key is unknown, or value or context were changed
   */
  public byte[] open(byte[] sealed, String context) {
    var buffer = ByteBuffer.wrap(sealed);
    var id = new byte[buffer.get()];
    buffer.get(id);
    var value = new byte[buffer.remaining()];
    buffer.get(value);
    var key = keys.get(new String(id, StandardCharsets.UTF_8));
    if (key == null) {
      throw new IllegalStateException("Sealed with a key that isn't configured any more");
    }
    return Gcm.open(key, value, context);
  }

  /** How values begin that earlier keys sealed: those that are to be sealed anew. */
  public List<byte[]> earlierPrefixes() {
    return keys.keySet().stream()
        .filter(id -> !id.equals(currentId))
        .map(id -> id.getBytes(StandardCharsets.UTF_8))
        .map(id -> ByteBuffer.allocate(1 + id.length).put((byte) id.length).put(id).array())
        .toList();
  }

  /** A hash that only this installation can compute. */
  public byte[] keyedHash(byte[] value) {
    return hmac(hashKey, value);
  }

  private byte[] current() {
    var key = keys.get(currentId);
    if (key == null) {
      throw new IllegalStateException("No encryption key");
    }
    return key;
  }

  private static byte[] hmac(byte[] key, byte[] value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
