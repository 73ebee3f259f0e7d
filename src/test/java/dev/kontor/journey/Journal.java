package dev.kontor.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Orders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the service says of an organisation: of each order, the oldest first, when and how it came
 * about, its lines with their terms and net prices, what pays it, and its documents; and of each
 * product how it stands. Orders that nobody placed tell the time, in UTC.
 */
final class Journal {
  private final Firm firm;
  private final Map<String, String> names = new HashMap<>();

  private Journal(Firm firm) {
    this.firm = firm;
  }

  /** The lines of a table, in which spaces only make it look nice. */
  static String read(String table) {
    return table
        .lines()
        .map(each -> each.strip().replaceAll(" +", " "))
        .collect(Collectors.joining("\n"));
  }

  static String of(Firm firm) {
    return String.join("\n", new Journal(firm).lines());
  }

  private List<String> lines() {
    var products = firm.list("/products");
    products.forEach(each -> names.put(each.path("id").asText(), each.path("name").asText()));
    var lines = new ArrayList<String>();
    var orders = firm.list("/orders");
    for (int i = orders.size() - 1; i >= 0; i--) {
      lines.add(order(Orders.read(firm.person(), orders.get(i).path("id").asText())));
    }
    products.stream().map(this::product).sorted().forEach(lines::add);
    return lines;
  }

  private String order(JsonNode order) {
    return String.join(
        " | ",
        when(order),
        how(order),
        each(order.path("lines"), this::line),
        each(order.path("payments"), Journal::payment),
        each(order.path("invoiceIds"), this::invoice));
  }

  /** All, or a dash where there is none. */
  private static String each(JsonNode items, Function<JsonNode, String> text) {
    return items.isEmpty()
        ? "-"
        : StreamSupport.stream(items.spliterator(), false)
            .map(text)
            .collect(Collectors.joining(", "));
  }

  private String when(JsonNode order) {
    var at = order.path("createdAt").asText();
    var isByItself = order.path("orderedBy").isNull();
    return isByItself ? minute(at) : firm.told(at).substring(0, "2027-01-31".length());
  }

  private String how(JsonNode order) {
    var kind =
        switch (order.path("kind").asText()) {
          case "cart" -> "bought";
          case "renewal" -> "renewed";
          case "change" -> "changed";
          case "restore" -> "restored";
          case "warranty" -> "on account";
          default -> "by itself";
        };
    var status = order.path("status").asText();
    return status.equals("paid")
        ? kind
        : kind + ", " + status + failure(order, status) + since(order);
  }

  private static String failure(JsonNode order, String status) {
    var failure = order.path("failure").asText();
    return order.path("failure").isNull() || failure.equals(status) ? "" : " " + failure;
  }

  private String since(JsonNode order) {
    var settled = order.path("settledAt");
    return settled.isNull() ? "" : " " + minute(settled.asText());
  }

  private String minute(String instant) {
    return firm.told(instant).substring(0, "2027-01-31T00:00".length()).replace('T', ' ');
  }

  private String line(JsonNode line) {
    var name = names.getOrDefault(line.path("productId").asText(), line.path("offer").asText());
    return String.join(
        " ",
        name + extra(line.path("kind").asText()),
        firm.told(line.path("from").asText()) + "/" + firm.told(line.path("to").asText()),
        line.at("/net/amount").asText());
  }

  /** What comes with a term. */
  private static String extra(String kind) {
    return kind.equals("restore") || kind.equals("warranty") ? " " + kind : "";
  }

  private static String payment(JsonNode payment) {
    return payment.path("kind").asText() + " " + payment.at("/amount/amount").asText();
  }

  /** The year is that of its number, such as K-2027-I-000001. */
  private String invoice(JsonNode document) {
    var invoice = Orders.invoice(firm.person(), document.asText());
    return String.join(
        " ",
        firm.told(invoice.path("number").asText().split("-", 2)[1]).split("-")[0],
        invoice.at("/total/amount").asText(),
        invoice.at("/total/currency").asText(),
        invoice.path("status").asText());
  }

  private String product(JsonNode product) {
    return String.join(
        " ",
        product.path("name").asText(),
        product.path("status").asText(),
        "until",
        firm.told(product.path("paidUntil").asText()));
  }

  /** The periods that a product can go on for, with what they cost. */
  static String choices(JsonNode item) {
    return each(
        item.path("periods"),
        each -> each.path("period").asText() + " " + each.at("/net/amount").asText());
  }
}
