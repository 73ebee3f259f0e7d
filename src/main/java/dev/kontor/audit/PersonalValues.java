package dev.kontor.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What entries tell of people, as it is sealed. */
final class PersonalValues {
  private PersonalValues() {}

  /**
   * Of who did it.
   *
   * @param name empty for services, whose names aren't sealed
   * @param apiToken the token with which it was done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfActor(String name, String address, String device, @Nullable UUID apiToken) {
    static final OfActor NONE = new OfActor("", "", "", null);
  }

  /** Of what it was done to. */
  record OfSubject(String label, JsonNode before, JsonNode after) {
    static final OfSubject NONE = new OfSubject("", nothing(), nothing());

    private static JsonNode nothing() {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
