package dev.kontor.money.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of callbacks as Standard Webhooks has them: HMAC-SHA256 over id, timestamp and body.
 *
 * @param id of the message
 * @param timestamp seconds since 1970, as it was sent
 */
record CallbackSignature(String id, String timestamp, byte[] body) {
  private static final String VERSION = "v1,";

  /** As the header has it. */
  String sign(byte[] key) {
    return VERSION + Base64.getEncoder().encodeToString(mac(key));
  }

  /** Whether any of the header's signatures is ours. Takes the same time for all wrong ones. */
  boolean isAmong(String header, byte[] key) {
    var ours = sign(key).getBytes(StandardCharsets.UTF_8);
    var isFound = false;
    for (var each : header.split(" ")) {
      isFound |= MessageDigest.isEqual(ours, each.getBytes(StandardCharsets.UTF_8));
    }
    return isFound;
  }

  private byte[] mac(byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
