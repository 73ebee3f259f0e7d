package dev.kontor.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** HTTP requests, as the bytes that go over the line. */
final class Call {
  private Call() {}

  static byte[] get(String path) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  static byte[] get(String path, String accessToken) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer(accessToken) + "\r\n");
  }

  static byte[] post(String path, String json) {
    return bytes(withBody(path, "", json));
  }

  static byte[] post(String path, String accessToken, String json) {
    return bytes(withBody(path, bearer(accessToken), json));
  }

  /** Not again where it is repeated: with a key of its own. */
  static byte[] postOnce(String path, String accessToken, String json) {
    var key = "Idempotency-Key: " + newKey() + "\r\n";
    return bytes(withBody(path, bearer(accessToken) + key, json));
  }

  static String newKey() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** With other headers, each ended by a line break. */
  static byte[] postWith(String path, String headers, String json) {
    return bytes(withBody(path, headers, json));
  }

  private static String withBody(String path, String headers, String json) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + bytes(json).length
        + "\r\n"
        + headers
        + "\r\n"
        + json;
  }

  private static String bearer(String accessToken) {
    return "Authorization: Bearer " + accessToken + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
