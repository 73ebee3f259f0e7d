package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Carts over the API. */
public final class Baskets {
  private Baskets() {}

  public static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/carts";
  }

  public static String path(Person person, String cartId) {
    return path(person) + "/" + cartId;
  }

  /** Tells the id of a new cart. */
  public static String open(Person person) {
    return Api.json(
            person.calls().body(Map.of()).post(path(person)).then().statusCode(201).extract())
        .path("id")
        .asText();
  }

  public static Map<String, Object> line(String offer, String period) {
    return Map.of("offer", offer, "period", period);
  }

  public static Map<String, Object> domain(String offer, String name) {
    var line = new HashMap<>(line(offer, "P1Y"));
    line.put("domainName", name);
    return line;
  }

  public static Answer add(Person person, String cartId, Map<String, Object> line) {
    return person.calls().body(line).post(path(person, cartId) + "/lines");
  }

  /** The cart with one more line. */
  public static JsonNode added(Person person, String cartId, Map<String, Object> line) {
    return Api.json(add(person, cartId, line).then().statusCode(201).extract());
  }

  /** Tells the id of a new line. */
  public static String addLine(Person person, String cartId) {
    var lines = added(person, cartId, line("mail_service_basic", "P1Y")).path("lines");
    return lines.get(lines.size() - 1).path("id").asText();
  }

  /** Tells the code of a coupon in a cart: a new one, for a new line, where there is none. */
  public static String addCoupon(Person person, String cartId, Person operator) {
    var present = read(person, cartId).path("coupons");
    if (!present.isEmpty()) {
      return present.get(0).path("code").asText();
    }
    addLine(person, cartId);
    var code = Gifts.issued(operator, Gifts.percent("10", Map.of())).path("code").asText();
    putCoupon(person, cartId, code).then().statusCode(201);
    return code;
  }

  public static Answer putCoupon(Person person, String cartId, String code) {
    return person.calls().body(Map.of("code", code)).post(path(person, cartId) + "/coupons");
  }

  public static JsonNode read(Person person, String cartId) {
    return Api.json(person.calls().get(path(person, cartId)).then().statusCode(200).extract());
  }

  public static Answer edit(Person person, String cartId, Map<String, Object> patch) {
    return person.calls().body(patch).patch(path(person, cartId));
  }
}
