package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Changes of products' offers and periods over the API. */
public final class Changes {
  private Changes() {}

  public static String path(Person person, String productId) {
    return "/v1/organisations/" + person.organisationId() + "/products/" + productId + "/offer";
  }

  public static Answer preview(Person person, String productId, Map<String, Object> change) {
    return person.calls().body(change).put(path(person, productId) + "?preview=true");
  }

  /** A change with a key of its own. */
  public static Answer put(Person person, String productId, Map<String, Object> change) {
    return person
        .calls()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(change)
        .put(path(person, productId));
  }

  /** What a change would be. */
  public static JsonNode previewed(Person person, String productId, Map<String, Object> change) {
    return Api.json(preview(person, productId, change).then().statusCode(200).extract());
  }

  /** A change for what its preview says is to be paid, paid by what is said. */
  public static Map<String, Object> paid(
      Person person, String productId, Map<String, Object> change, Map<String, Object> means) {
    var body = new HashMap<>(change);
    body.putAll(means);
    var toPay = previewed(person, productId, change).path("toPay");
    body.put(
        "expectedTotal",
        Map.of(
            "amount", toPay.path("amount").asText(), "currency", toPay.path("currency").asText()));
    return body;
  }

  /** The order, or the product, of a change. */
  public static JsonNode changed(Person person, String productId, Map<String, Object> body) {
    return Api.json(put(person, productId, body).then().statusCode(200).extract());
  }
}
