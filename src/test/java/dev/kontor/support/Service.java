package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of the provider's product services. */
public record Service(UUID id, String code, String credential) {
  /** A request with its credential. */
  public Call calls() {
    return Api.request().header("Authorization", "Bearer " + credential);
  }

  /** All events from the beginning, a page after the other. */
  public List<JsonNode> events() {
    var found = new ArrayList<JsonNode>();
    var page = page("");
    while (!page.path("items").isEmpty()) {
      page.path("items").forEach(found::add);
      page = page("&after=" + page.path("next").asText());
    }
    return found;
  }

  private JsonNode page(String after) {
    return Api.json(calls().get("/v1/service/events?limit=200" + after));
  }

  /** The kinds of all its events. */
  public List<String> kinds() {
    return events().stream().map(each -> each.path("kind").asText()).toList();
  }

  /** Tells what members keep in a product. */
  public Answer tells(UUID organisationId, UUID productId, List<Map<String, Object>> items) {
    return calls().body(Map.of("items", items)).put(path(organisationId, productId));
  }

  public static String path(UUID organisationId, UUID productId) {
    return "/v1/organisations/" + organisationId + "/products/" + productId + "/holdings";
  }

  public static Map<String, Object> item(UUID userId, String kind, String reference) {
    return Map.of(
        "userId", userId, "kind", kind, "reference", reference, "label", "Label of " + reference);
  }
}
