package dev.kontor.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public part of a device's key: Ed25519 (RFC 8032).
 *
 * @param raw its 32 bytes
 */
record DeviceKey(byte[] raw) {
  private static final int BYTES = 32;

  /** What RFC 8410 puts before them. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Reads base64url; empty for what is no such key. */
  static Optional<DeviceKey> parse(String text) {
    return bytes(text).map(DeviceKey::new).filter(DeviceKey::isOnCurve);
  }

  private boolean isOnCurve() {
    try {
      return raw.length == BYTES && verifier() != null;
    } catch (GeneralSecurityException notAKey) {
      return false;
    }
  }

  /** Whether a signature in base64url is this key's over a text. */
  boolean signed(String text, String signature) {
    try {
      var verifier = verifier();
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      var given = bytes(signature);
      return given.isPresent() && verifier.verify(given.get());
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key was good when it was enrolled", e);
    }
  }

  private Signature verifier() throws GeneralSecurityException {
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(publicKey());
    return verifier;
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
