package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Accesses;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Orders;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What an organisation's people do with its domains, and what the service says of these. */
final class DomainDeeds {
  static final String CARD = "sandbox:success";

  private DomainDeeds() {}

  /** Buys a domain by card for a year. */
  static void buys(Firm firm, String name, Map<String, Object> more) {
    var extension = name.substring(name.lastIndexOf('.') + 1);
    var line = new HashMap<>(Baskets.domain("domain_" + extension, name));
    line.putAll(more);
    Orders.bought(firm.person(), line, CARD);
  }

  /** Restores a domain by card for what the quote says. */
  static void restores(Firm firm, String name) {
    var total = quoted(firm, name).at("/preview/total");
    var body = Map.of("expectedTotal", money(total), "paymentMethod", CARD);
    var order = Wallets.post(firm.person(), path(firm, name) + "/restoration", body);
    assertThat(Api.json(order.then().statusCode(201).extract()).path("status").asText())
        .isEqualTo("paid");
  }

  private static Map<String, String> money(JsonNode amount) {
    return Map.of(
        "amount", amount.path("amount").asText(), "currency", amount.path("currency").asText());
  }

  /** Pays the one invoice that is open from the prepaid account. */
  static void paysOnAccount(Firm firm) {
    var path = "/v1/organisations/" + firm.id() + "/invoices/" + open(firm).path("id").asText();
    Wallets.post(firm.person(), path + "/payment", Map.of("prepaidAll", true))
        .then()
        .statusCode(201);
  }

  static void cancels(Firm firm, String name) {
    Cancelling.cancelled(firm.person(), firm.id(name), "end_of_term");
  }

  static void stopsItsWarranty(Firm firm, String name) {
    firm.person().calls().delete(path(firm, name) + "/renewal-warranty").then().statusCode(204);
  }

  /** The open invoice: when issued, until when to be paid, and how much. */
  static String claim(Firm firm) {
    var invoice = Orders.invoice(firm.person(), open(firm).path("id").asText());
    return "issued %s, due %s, %s"
        .formatted(
            firm.told(invoice.path("issuedOn").asText()),
            firm.told(invoice.path("dueOn").asText()),
            invoice.at("/due/amount").asText());
  }

  private static JsonNode open(Firm firm) {
    var open =
        firm.list("/invoices").stream()
            .filter(each -> each.path("status").asText().equals("open"))
            .toList();
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  /** How a domain stands: what it is, until when, and what having it back costs besides. */
  static String standing(Firm firm, String name) {
    var answer = firm.person().calls().get(path(firm, name));
    var product = Api.json(answer.then().statusCode(200).extract());
    var domain = product.path("domain");
    return String.join(
        " ",
        product.path("status").asText(),
        domain.path("state").asText(),
        day(firm, domain.path("expiresOn")),
        "until",
        domain.path("state").asText().equals("active")
            ? "-"
            : day(firm, domain.path("redemptionEndsOn")),
        domain.at("/restoreFee/amount").asText("-"));
  }

  private static String day(Firm firm, JsonNode day) {
    return day.isNull() ? "-" : firm.told(day.asText());
  }

  static String access(Firm firm, String name) {
    return Accesses.mayI(firm.person(), firm.id(), UUID.fromString(firm.id(name)), "use");
  }

  /** What can be renewed. */
  static List<String> renewable(Firm firm) {
    return Renewals.all(firm.person()).stream().map(each -> each.path("name").asText()).toList();
  }

  /** What having a domain back costs, until when that can be done, and its next expiry. */
  static String quote(Firm firm, String name) {
    var quote = quoted(firm, name);
    return "%s + %s = %s, until %s, to %s"
        .formatted(
            quote.at("/fee/amount").asText(),
            quote.at("/renewal/amount").asText(),
            quote.at("/preview/total/amount").asText(),
            firm.told(quote.path("possibleUntil").asText()),
            firm.told(quote.path("newTermEnd").asText()));
  }

  private static JsonNode quoted(Firm firm, String name) {
    var answer = firm.person().calls().get(path(firm, name) + "/restoration");
    return Api.json(answer.then().statusCode(200).extract());
  }

  /** Whether a domain is to be had, and where it is, as somebody sees it. */
  static String availability(Firm firm, Person person, String name) {
    var answer = person.calls().get("/v1/domains/" + name + "/availability");
    var found = Api.json(answer.then().statusCode(200).extract());
    return found.path("availability").asText()
        + StreamSupport.stream(found.path("yours").spliterator(), false)
            .map(
                each ->
                    ", %s in %s until %s"
                        .formatted(
                            each.path("state").asText(),
                            each.path("organisationName").asText(),
                            day(firm, each.path("until"))))
            .collect(Collectors.joining());
  }

  /** Until when the registry has a name. */
  static String registered(Firm firm, String name) throws Exception {
    return firm.told(
        firm.query("select expires_on from registry_domain where name = '" + name + "'"));
  }

  /** The mails about domains to an address: when, in UTC, and of what. */
  static List<String> told(Firm firm, String address, String title) throws IOException {
    return firm.mails(address).stream()
        .filter(each -> each.subject().contains(title))
        .map(each -> firm.told(each.at()) + " " + each.subject().replace("„" + title + "“", "…"))
        .toList();
  }

  private static String path(Firm firm, String name) {
    return "/v1/organisations/" + firm.id() + "/products/" + firm.id(name);
  }
}
