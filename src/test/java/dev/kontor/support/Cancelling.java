package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Cancels products over the API. */
public final class Cancelling {
  private Cancelling() {}

  public static String path(Person person, Object product) {
    return "/v1/organisations/"
        + person.organisationId()
        + "/products/"
        + product
        + "/cancellation";
  }

  public static JsonNode preview(Person person, Object product, String at) {
    var answer = person.calls().get(path(person, product) + "?at=" + at);
    return Api.json(answer.then().statusCode(200).extract());
  }

  /** How it stands, or would. */
  public static JsonNode read(Person person, Object product) {
    return Api.json(person.calls().get(path(person, product)).then().statusCode(200).extract());
  }

  public static Answer ask(Person person, Object product, String at) {
    return person.calls().body(Map.of("at", at)).put(path(person, product));
  }

  /** A product that ends so. */
  public static JsonNode cancelled(Person person, Object product, String at) {
    return Api.json(ask(person, product, at).then().statusCode(200).extract());
  }

  public static Answer reinstate(Person person, Object product) {
    return person.calls().delete(path(person, product));
  }
}
