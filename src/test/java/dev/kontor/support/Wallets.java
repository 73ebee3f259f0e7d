package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;

/** Moves money on prepaid accounts, the way people and operators do. */
public final class Wallets {
  private Wallets() {}

  public static Map<String, String> chf(String amount) {
    return Map.of("amount", amount, "currency", "CHF");
  }

  public static String newKey() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  public static String path(UUID organisationId) {
    return "/v1/organisations/" + organisationId + "/prepaid";
  }

  public static String path(Person person) {
    return path(person.organisationId());
  }

  /** What is asked for, with a key of its own. */
  public static Answer topUp(Person person, String amount, String method) {
    return post(person, path(person) + "/top-ups", topUpOf(amount, method));
  }

  public static Map<String, Object> topUpOf(String amount, String method) {
    return Map.of("amount", chf(amount), "paymentMethod", method);
  }

  /** Money on the account, at once. */
  public static void fill(Person person, String amount) {
    var answer = topUp(person, amount, "sandbox:success").then().statusCode(201).extract();
    if (!Api.json(answer).path("status").asText().equals("succeeded")) {
      throw new AssertionError(answer.asString());
    }
  }

  public static Map<String, Object> withdrawalOf(String amount) {
    return Map.of(
        "amount",
        chf(amount),
        "destination",
        Map.of("iban", "CH93 0076 2011 6238 5295 7", "holder", "Anna Keller"));
  }

  public static Answer withdraw(Person person, String amount) {
    return post(person, path(person) + "/withdrawals", withdrawalOf(amount));
  }

  /** What an operator does to an organisation's account: credits, charges, refunds, reversals. */
  public static Answer staff(
      Person operator, UUID organisationId, String what, Map<String, Object> body) {
    return post(operator, staffPath(organisationId) + "/" + what, body);
  }

  public static String staffPath(UUID organisationId) {
    return "/v1/operator/organisations/" + organisationId + "/prepaid";
  }

  public static Answer charge(Person operator, UUID organisationId, String amount) {
    return staff(
        operator, organisationId, "charges", Map.of("amount", chf(amount), "reason", "Help"));
  }

  public static Answer credit(Person operator, UUID organisationId, String amount) {
    return staff(
        operator,
        organisationId,
        "credits",
        Map.of("amount", chf(amount), "kind", "promotional", "reason", "Welcome"));
  }

  public static Answer post(Person person, String path, Map<String, Object> body) {
    return person.calls().header("Idempotency-Key", newKey()).body(body).post(path);
  }

  public static Answer post(Person person, String path) {
    return person.calls().header("Idempotency-Key", newKey()).post(path);
  }

  /** In Swiss francs. */
  public static JsonNode balance(Person person) {
    return balance(person, person.organisationId());
  }

  public static JsonNode balance(Person person, UUID organisationId) {
    for (var each : Api.json(person.calls().get(path(organisationId))).path("balances")) {
      if (each.path("currency").asText().equals("CHF")) {
        return each;
      }
    }
    throw new AssertionError("No balance in CHF");
  }

  /** Balance, what is held of it, and what can be withdrawn. */
  public static String shown(Person person) {
    var balance = balance(person);
    return String.join(
        " ",
        balance.at("/balance/amount").asText(),
        balance.at("/held/amount").asText(),
        balance.at("/withdrawable/amount").asText());
  }
}
