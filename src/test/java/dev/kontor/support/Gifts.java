package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Coupons and free options, as operators give them out. */
public final class Gifts {
  public static final String COUPONS = "/v1/operator/coupons";
  public static final String FREE_OPTIONS = "/v1/operator/free-options";

  private Gifts() {}

  /** A coupon of so many percent, with further rules. */
  public static Map<String, Object> percent(String percentage, Map<String, Object> rules) {
    var coupon = new HashMap<String, Object>(Map.of("kind", "percentage"));
    coupon.put("percentage", percentage);
    coupon.putAll(rules);
    return coupon;
  }

  /** A coupon of a fixed amount in francs. */
  public static Map<String, Object> francs(String amount) {
    return Map.of("kind", "amount", "amounts", List.of(Catalogues.money(amount, "CHF")));
  }

  public static Answer issue(Person operator, Map<String, Object> coupon) {
    return operator.calls().body(coupon).post(COUPONS);
  }

  public static JsonNode issued(Person operator, Map<String, Object> coupon) {
    return Api.json(issue(operator, coupon).then().statusCode(201).extract());
  }

  public static Answer edit(Person operator, String coupon, Map<String, Object> patch) {
    return operator.calls().header("If-Match", "*").body(patch).patch(COUPONS + "/" + coupon);
  }

  public static JsonNode coupon(Person operator, String id) {
    var answer = operator.calls().get(COUPONS + "/" + id);
    return Api.json(answer.then().statusCode(200).extract());
  }

  public static Answer grant(Person operator, Person customer, Map<String, Object> option) {
    var body = new HashMap<>(option);
    body.put("organisationId", customer.organisationId());
    return operator.calls().body(body).post(FREE_OPTIONS);
  }
}
