package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Orders over the API. */
public final class Orders {
  private Orders() {}

  /** A checkout for the total of the cart as it is now, paid by what is said. */
  public static Map<String, Object> of(Person person, String cartId, Map<String, Object> means) {
    var total = Baskets.read(person, cartId).at("/preview/total");
    var body = new HashMap<>(means);
    body.put(
        "expectedTotal",
        Map.of(
            "amount", total.path("amount").asText(), "currency", total.path("currency").asText()));
    return body;
  }

  public static Answer checkOut(Person person, String cartId, Map<String, Object> body) {
    return Wallets.post(person, Baskets.path(person, cartId) + "/checkout", body);
  }

  /** The order of a cart, paid by what is said. */
  public static JsonNode placed(Person person, String cartId, Map<String, Object> means) {
    var answer = checkOut(person, cartId, of(person, cartId, means));
    return Api.json(answer.then().statusCode(201).extract());
  }

  /** The order of a new cart with one line, paid by card. */
  public static JsonNode bought(Person person, Map<String, Object> line, String method) {
    var cart = Baskets.open(person);
    Baskets.added(person, cart, line);
    return placed(person, cart, Map.of("paymentMethod", method));
  }

  public static String path(Person person, String orderId) {
    return "/v1/organisations/" + person.organisationId() + "/orders/" + orderId;
  }

  public static JsonNode read(Person person, String orderId) {
    return Api.json(person.calls().get(path(person, orderId)).then().statusCode(200).extract());
  }

  /** The products of somebody's organisation. */
  public static List<JsonNode> products(Person person) {
    var path = "/v1/organisations/" + person.organisationId() + "/products";
    var items = Api.json(person.calls().get(path).then().statusCode(200).extract()).path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /** An invoice, or credit note, of somebody's organisation. */
  public static JsonNode invoice(Person person, String id) {
    var path = "/v1/organisations/" + person.organisationId() + "/invoices/" + id;
    return Api.json(person.calls().get(path).then().statusCode(200).extract());
  }
}
