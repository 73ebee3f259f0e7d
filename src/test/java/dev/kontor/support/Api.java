package dev.kontor.support;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Calls the service; each answer is held against the contract. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Api() {}

  /** A request of nobody in particular. */
  public static Call request() {
    return new Call();
  }

  /** A field of each item of a list. */
  public static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }

  /**
   * An answer is a refusal.
   *
   * @param field that it is about; null for none in particular
   */
  public static void isRefused(Answer answer, int status, String type, @Nullable String field) {
    var expected = answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    if (field != null) {
      expected.body("violations[0].field", equalTo(field));
    }
  }

  /** The JSON of an answer, which has to be some. */
  public static JsonNode json(Answer answer) {
    try {
      return JSON.readTree(answer.asByteArray());
    } catch (IOException e) {
      throw new AssertionError(answer.asString(), e);
    }
  }
}
