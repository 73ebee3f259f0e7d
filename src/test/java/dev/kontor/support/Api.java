package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Calls the service; each answer is held against the contract. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Api() {}

  /** A request of nobody in particular. */
  public static Call request() {
    return new Call();
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
