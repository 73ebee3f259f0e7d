package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Closing organisations. */
public final class Closing {
  private Closing() {}

  public static String path(UUID organisationId) {
    return "/v1/organisations/" + organisationId + "/deletion";
  }

  /** What stands in the way, as somebody sees it. */
  public static JsonNode preview(Person person) {
    return Api.json(
        person.calls().get(path(person.organisationId())).then().statusCode(200).extract());
  }

  /** The kinds of what stands in the way, in their order. */
  public static List<String> kinds(JsonNode deletion) {
    return StreamSupport.stream(deletion.path("blockers").spliterator(), false)
        .map(each -> each.path("kind").asText())
        .toList();
  }

  /** The call that removes the first thing of a blocker. */
  public static String href(JsonNode blocker) {
    return blocker.at("/remove/href").asText().replace("{id}", blocker.at("/ids/0").asText());
  }

  /** How an organisation is called. */
  public static String name(Person person) {
    return Api.json(
            person
                .calls()
                .get("/v1/organisations/" + person.organisationId())
                .then()
                .statusCode(200)
                .extract())
        .path("name")
        .asText();
  }

  public static Answer close(Person person, String name, String... steps) {
    var body = new HashMap<String, Object>(Map.of("name", name));
    List.of(steps).forEach(step -> body.put(step, true));
    return person.calls().body(body).post(path(person.organisationId()));
  }
}
