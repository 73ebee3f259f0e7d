package dev.kontor.money.invoice.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file of a document as it is kept.
 *
 * @param number the document's
 * @param sha256 of the bytes
 */
record StoredPdf(String number, byte[] content, byte[] sha256) {
  static StoredPdf of(String number, byte[] content) {
    return new StoredPdf(number, content, hash(content));
  }

  /** The strong tag that goes with the bytes, without quotes. */
  String tag() {
    return HexFormat.of().formatHex(sha256, 0, 16);
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
