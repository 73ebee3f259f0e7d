package dev.kontor.platform.page;

import dev.kontor.platform.text.Language;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers with pages, which all have one frame. Nothing runs in them, and nothing is fetched for
 * them: the browser is told to take the one style sheet, known by its hash, and nothing else.
 */
@Singleton
public final class Pages {
  /** Who asks in which language, and whether a program or a person does, makes the difference. */
  static final String VARY = "Accept, Accept-Language";

  private final String style = style();
  private final String policy =
      "default-src 'none'; style-src 'sha256-"
          + hash(style)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final CurrentVertxRequest request;

  Pages(CurrentVertxRequest request) {
    this.request = request;
  }

  /** What the frame shows, in the template {@code page/frame}. */
  record Frame(String language, String title, String style) {}

  /**
   * A page.
   *
   * @param content of a template that includes the frame
   */
  public RestResponse<Object> answer(Language language, String title, TemplateInstance content) {
    var html = content.data("frame", new Frame(language.code(), title, style)).render();
    // In place of the one that other answers have: a second header would only add to it.
    request.getCurrent().response().putHeader("Content-Security-Policy", policy);
    return ResponseBuilder.<Object>ok(html, "text/html;charset=UTF-8")
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  private static String style() {
    try (var file = Pages.class.getResourceAsStream("/page/page.css")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
