package dev.kontor.sale.invoicepayment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Orders;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Open invoices of orders by bank transfer, and payments of them over the API. */
final class Bills {
  private Bills() {}

  /** An order of hosting for 70.27 whose transfer is awaited. */
  static JsonNode ordered(Person person, Map<String, Object> prepaid) {
    var cart = Baskets.open(person);
    Baskets.added(person, cart, Baskets.line("web_hosting_starter", "P1Y"));
    var means = new HashMap<>(prepaid);
    means.put("paymentMethod", "bank_transfer");
    return Orders.placed(person, cart, means);
  }

  static UUID invoice(JsonNode order) {
    return UUID.fromString(order.at("/invoiceIds/0").asText());
  }

  static String path(Person person, UUID invoice) {
    return "/v1/organisations/" + person.organisationId() + "/invoices/" + invoice;
  }

  static Answer pay(Person person, UUID invoice, Map<String, Object> body) {
    return Wallets.post(person, path(person, invoice) + "/payment", body);
  }

  static JsonNode paid(Person person, UUID invoice, Map<String, Object> body) {
    return Api.json(pay(person, invoice, body).then().statusCode(201).extract());
  }

  static String status(Person person, UUID invoice) {
    return Orders.invoice(person, invoice.toString()).path("status").asText();
  }
}
