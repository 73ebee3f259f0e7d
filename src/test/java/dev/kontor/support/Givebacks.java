package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Invoices that operators give back, over the API. */
public final class Givebacks {
  private Givebacks() {}

  /** All that is left of an invoice. */
  public static Map<String, Object> whole(String to, String terms) {
    return Map.of("to", to, "terms", terms, "reason", "The shop was down");
  }

  /** So many francs of lines; null stands for all that is left. */
  public static Map<String, Object> lines(String to, String terms, Map<String, String> francs) {
    var body = new HashMap<>(whole(to, terms));
    body.put(
        "lines",
        francs.entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList());
    return body;
  }

  /** A line, or so many francs of it. */
  public static Map<String, Object> line(String lineId, @Nullable String francs) {
    return francs == null || francs.isEmpty()
        ? Map.of("lineId", lineId)
        : Map.of("lineId", lineId, "amount", Wallets.chf(francs));
  }

  /** So many francs of the first line of an invoice. */
  public static Map<String, Object> part(JsonNode invoice, String to, String francs) {
    return lines(to, "keep", Map.of(invoice.at("/lines/0/id").asText(), francs));
  }

  public static Answer ask(Person operator, String invoiceId, Map<String, Object> body) {
    return Wallets.post(operator, "/v1/operator/invoices/" + invoiceId + "/refund", body);
  }

  public static JsonNode given(Person operator, String invoiceId, Map<String, Object> body) {
    return Api.json(ask(operator, invoiceId, body).then().statusCode(201).extract());
  }

  public static JsonNode read(Person operator, JsonNode refund) {
    var path = "/v1/operator/refunds/" + refund.path("id").asText();
    return Api.json(operator.calls().get(path).then().statusCode(200).extract());
  }

  /** Where the parts of a refund go, such as {@code source 10.00 succeeded, credit 5.00 …}. */
  public static String shown(JsonNode refund) {
    return StreamSupport.stream(refund.path("parts").spliterator(), false)
        .map(
            each ->
                String.join(
                    " ",
                    each.path("to").asText(),
                    each.at("/amount/amount").asText(),
                    each.path("status").asText()))
        .collect(Collectors.joining(", "));
  }

  /** Names and amounts of what an invoice or credit note was paid with, or gave back. */
  public static List<String> payments(JsonNode document) {
    return StreamSupport.stream(document.path("payments").spliterator(), false)
        .map(each -> each.path("kind").asText() + " " + each.at("/amount/amount").asText())
        .toList();
  }
}
