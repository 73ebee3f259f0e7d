package dev.kontor.product.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads and writes what stands in JSON columns, or comes as JSON out of a query. */
@Singleton
class StoredJson {
  private final ObjectMapper json;

  StoredJson(ObjectMapper json) {
    this.json = json;
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  CatalogueNames names(String text) {
    try {
      return json.readValue(text, CatalogueNames.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only whole names are stored", e);
    }
  }

  <T> List<T> list(String text, Class<T> item) {
    try {
      return json.readerForListOf(item).readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only whole items are stored", e);
    }
  }
}
