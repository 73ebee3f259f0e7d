package dev.kontor.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Wire.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Opens pages as a person's browser does. */
public final class Browser {
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private Browser() {}

  /** Whatever is answered. */
  public static Answer open(String target, String languages) {
    return new Request("GET", target)
        .header("Accept", ACCEPT)
        .header("Accept-Language", languages)
        .send();
  }

  /** A page, which has to be one that people with any browser can read, and that runs nothing. */
  public static Answer page(String target, String language) {
    var answer = open(target, language);
    assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + hash(between("<style>", "</style>", answer.asString()))
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    var title = between("<h1>", "</h1>", answer.asString());
    assertThat(title).isNotBlank();
    assertThat(answer.asString())
        .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">")
        .contains("<title>" + title + " – Kontor</title>", "<main>", "name=\"viewport\"")
        .contains("color-scheme: light dark")
        .doesNotContainIgnoringCase("<script", "javascript:", "src=", "<link", "url(", "style=");
    return answer;
  }

  private static String between(String begin, String end, String text) {
    assertThat(text).containsOnlyOnce(begin).containsOnlyOnce(end);
    return text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
  }

  private static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
