package dev.kontor.money.bankcredit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Transfers as banks tell of them, and the invoices that they are for. */
@Singleton
class Credits {
  static final String PATH = "/v1/operator/bank-credits";
  static final String FILES = "/v1/operator/bank-credit-files";

  private final TransferReferences references;

  Credits(TransferReferences references) {
    this.references = references;
  }

  /** An order of hosting for 70.27 that awaits its transfer; gives its invoice. */
  static UUID ordered(Person person) {
    Organisation.addBillingAddress(person);
    var cart = Baskets.open(person);
    Baskets.added(person, cart, Baskets.line("web_hosting_starter", "P1Y"));
    var order = Orders.placed(person, cart, Map.of("paymentMethod", "bank_transfer"));
    return UUID.fromString(order.at("/invoiceIds/0").asText());
  }

  static JsonNode invoice(Person person, UUID id) {
    return Orders.invoice(person, id.toString());
  }

  /** The QR reference of an invoice, which gets one here where it has none yet. */
  String reference(Person person, Kind kind, UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var organisationId = person.organisationId();
              if (references.of(organisationId, kind, id).isEmpty()) {
                references.make(organisationId, kind, List.of(id));
              }
              return references.of(organisationId, kind, id).orElseThrow().qr();
            });
  }

  String reference(Person person, UUID invoice) {
    return reference(person, Kind.INVOICE, invoice);
  }

  /** A reference of the bank's that nobody else has. */
  static String newBankReference() {
    return UUID.randomUUID().toString().substring(0, 34);
  }

  static Map<String, Object> credit(String francs, String reference) {
    var body = new HashMap<String, Object>();
    body.put("account", Camt.IBAN);
    body.put("amount", Wallets.chf(francs));
    body.put("reference", reference);
    body.put("debtor", Map.of("name", "Anna Keller"));
    body.put("bookedOn", "2026-11-27");
    body.put("bankReference", newBankReference());
    return body;
  }

  static JsonNode entered(Person operator, Map<String, Object> credit) {
    return Api.json(Wallets.post(operator, PATH, credit).then().statusCode(201).extract());
  }

  /** Its status, its outcome, and what of it went to the prepaid account. */
  static String shown(JsonNode credit) {
    return String.join(
        " ",
        credit.path("status").asText(),
        credit.path("outcome").asText(),
        credit.path("toPrepaid").isNull() ? "nothing" : credit.at("/toPrepaid/amount").asText());
  }

  /** The newest entry: those that wait, for example, by {@code &status=unknown}. */
  static JsonNode newest(Person operator, String filter) {
    return Api.json(operator.calls().get(PATH + "?limit=1" + filter)).at("/items/0");
  }

  static Answer send(Person operator, byte[] file) {
    return operator.calls().contentType("application/xml").body(file).post(FILES);
  }

  /** Entries, booked, unknown, known, reversals and ignored. */
  static String taken(Person operator, byte[] file) {
    var answer = Api.json(send(operator, file).then().statusCode(200).extract());
    return String.join(
        " ",
        answer.path("entries").asText(),
        answer.path("booked").asText(),
        answer.path("unknown").asText(),
        answer.path("known").asText(),
        answer.path("reversals").asText(),
        answer.path("ignored").asText());
  }

  static Answer assign(Person operator, String id, String what, UUID to) {
    return Wallets.post(operator, PATH + "/" + id + "/assign", Map.of(what, to));
  }

  static Answer giveBack(Person operator, String id) {
    return Wallets.post(operator, PATH + "/" + id + "/return", Map.of("reason", "By mistake"));
  }
}
