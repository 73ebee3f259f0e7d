package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the service answered. */
public final class Answer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int statusCode;
  private final HttpHeaders headers;
  private final byte[] content;
  private @Nullable JsonPath members;

  Answer(int statusCode, HttpHeaders headers, byte[] content) {
    this.statusCode = statusCode;
    this.headers = headers;
    this.content = content;
  }

  public int statusCode() {
    return statusCode;
  }

  public boolean isSuccess() {
    return statusCode >= 200 && statusCode < 400;
  }

  public HttpHeaders headers() {
    return headers;
  }

  /** The first of that name, or null. */
  public @Nullable String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** As it was sent, or empty. */
  public String contentType() {
    return headers.firstValue("Content-Type").orElse("");
  }

  public byte[] asByteArray() {
    return content.clone();
  }

  public String asString() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** The body as JSON; a missing node where it isn't any. */
  public JsonNode json() {
    try {
      return JSON.readTree(content);
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }

  /** The body as JSON, which it has to be. */
  public JsonPath jsonPath() {
    if (members == null) {
      members = new JsonPath(asString());
    }
    return members;
  }

  /** What stands there in the body: see {@link JsonPath}. */
  public <T> @Nullable T path(String path) {
    return jsonPath().get(path);
  }

  public Expectations then() {
    return new Expectations(this);
  }

  @Override
  public String toString() {
    return statusCode + " " + headers.map() + "\n" + asString();
  }
}
