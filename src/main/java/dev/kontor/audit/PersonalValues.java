package dev.kontor.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What entries tell of people, as it is sealed. */
final class PersonalValues {
  private PersonalValues() {}

  /**
   * Of who did it.
   *
   * @param name empty for services, whose names aren't sealed
   */
  record OfActor(String name, String address, String device) {
    static final OfActor NONE = new OfActor("", "", "");
  }

  /** Of what it was done to. */
  record OfSubject(String label, JsonNode before, JsonNode after) {
    static final OfSubject NONE = new OfSubject("", nothing(), nothing());

    private static JsonNode nothing() {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
