package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Renewals over the API. */
public final class Renewals {
  private Renewals() {}

  public static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/renewals";
  }

  /** All that can be renewed. */
  public static List<JsonNode> all(Person person) {
    return within(person, "all");
  }

  public static List<JsonNode> within(Person person, String horizon) {
    var answer = person.calls().get(path(person) + "?horizon=" + horizon).then().statusCode(200);
    var items = Api.json(answer.extract()).path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /** The one item of a product. */
  public static JsonNode of(Person person, String productId) {
    return all(person).stream()
        .filter(each -> each.path("productId").asText().equals(productId))
        .findFirst()
        .orElseThrow();
  }

  public static Map<String, Object> item(String productId, String termEnd, String period) {
    return Map.of("productId", productId, "termEnd", termEnd, "period", period);
  }

  /** A product's next term, from the end that it has now. */
  public static Map<String, Object> next(Person person, String productId, String period) {
    return item(productId, of(person, productId).path("termEnd").asText(), period);
  }

  public static Answer preview(Person person, List<Map<String, Object>> items) {
    return person.calls().body(Map.of("items", items)).post(path(person) + "/preview");
  }

  public static Answer renew(Person person, Map<String, Object> body) {
    return Wallets.post(person, path(person), body);
  }

  /** A renewal for the total of its preview, paid by what is said. */
  public static Map<String, Object> body(
      Person person, List<Map<String, Object>> items, Map<String, Object> means) {
    var total = Api.json(preview(person, items).then().statusCode(200).extract()).path("total");
    var body = new HashMap<>(means);
    body.put("items", items);
    body.put(
        "expectedTotal",
        Map.of(
            "amount", total.path("amount").asText(), "currency", total.path("currency").asText()));
    return body;
  }

  /** The order that renews products. */
  public static JsonNode renewed(
      Person person, List<Map<String, Object>> items, Map<String, Object> means) {
    var answer = renew(person, body(person, items, means));
    return Api.json(answer.then().statusCode(201).extract());
  }

  /** Has products renew by themselves, or not. */
  public static Answer automatic(Person person, boolean isOn, String... productIds) {
    return person
        .calls()
        .body(Map.of("productIds", List.of(productIds), "enabled", isOn))
        .put("/v1/organisations/" + person.organisationId() + "/auto-renewal");
  }

  /** In which order sources are to pay. */
  public static void prefer(Person person, boolean splitPrepaid, String... sources) {
    person
        .calls()
        .body(Map.of("sources", List.of(sources), "splitPrepaid", splitPrepaid))
        .put("/v1/organisations/" + person.organisationId() + "/payment-preferences")
        .then()
        .statusCode(200);
  }
}
