package dev.kontor.money.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Reads and writes what documents keep as it was, in JSON columns. What other versions of the
 * service know of them too is left out.
 */
@Singleton
class StoredParts {
  private final ObjectMapper json;

  StoredParts(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  String text(Record part) {
    try {
      return json.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only whole parts are stored", e);
    }
  }

  <T> List<T> list(String text, Class<T> item) {
    try {
      return json.readerForListOf(item).readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only whole items come out of the database", e);
    }
  }
}
