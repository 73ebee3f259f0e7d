package dev.kontor.account.factor.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public part of a device's key: Ed25519 (RFC 8032). Judged strictly, since RFC and libraries
 * leave some of it open: points are written in their one right way and stand for a secret.
 *
 * @param raw its 32 bytes
 */
record DeviceKey(byte[] raw) {
  private static final int BYTES = 32;
  private static final int SIGNATURE_BYTES = 64;

  /** What RFC 8410 puts before them. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /**
   * Reads base64url; empty for what is no such key. One with a part of small order is none either:
   * no secret makes it, and libraries disagree about its signatures.
   */
  static Optional<DeviceKey> parse(String text) {
    return bytes(text).filter(each -> each.length == BYTES && isSound(each)).map(DeviceKey::new);
  }

  /** Whether a signature in base64url is this key's over a text. */
  boolean signed(String text, String signature) {
    var given = bytes(signature).filter(each -> each.length == SIGNATURE_BYTES);
    return given.isPresent()
        && isSound(raw)
        && isSound(Arrays.copyOf(given.get(), BYTES))
        && isRight(text, given.get());
  }

  /** Also asked of stored keys, which may have been enrolled when less was asked. */
  private static boolean isSound(byte[] point) {
    return Ed25519.validatePublicKeyFull(point, 0);
  }

  /** The second half being less than the order is looked at by the library. */
  private boolean isRight(String text, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey());
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key was good when it was enrolled", e);
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    var encoded = new byte[PREFIX.length + raw.length];
    System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
    System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static Optional<byte[]> bytes(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
