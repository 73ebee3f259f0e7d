package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Baskets;
import dev.kontor.support.Organisation;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People who buy domains and act on them, each at any of several processes. */
final class DomainOwners {
  static final String DONE = "done";

  /** All of them may order for all organisations. */
  static final List<String> PEOPLE =
      List.of(
          DemonstrationCallers.ANNA,
          "lea@alpenglueck.example",
          DemonstrationCallers.MARCO,
          "eva@agentur.example");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> BEGINNINGS = List.of("silent-", "flaky-", "");

  private static final String ENTRUST =
      """
      with added as (
        insert into membership (organisation_id, id, user_id, role, accounting, joined_at,
          notify_billing, notify_technical, notify_domains, notify_security, notify_news, version)
        select m.organisation_id, gen_random_uuid(), u.id, 'administrator', false, m.joined_at,
          true, true, true, true, false, 0
        from membership m, user_account u
        where m.organisation_id = '%s' and u.email in ('%s')
        returning 1)
      select count(*) from added""";

  private final Fleet fleet;
  private final DemonstrationCallers callers;

  DomainOwners(Fleet fleet) {
    this.fleet = fleet;
    callers =
        new DemonstrationCallers(
            (method, path, json, headers) -> fleet.send(0, method, path, json, headers),
            fleet::printed,
            fleet::now);
  }

  /** Their tokens are good for ten minutes. */
  void signIn() throws IOException {
    for (var each : PEOPLE) {
      callers.forget(each);
      callers.token(each);
    }
  }

  JsonNode getAsOperator(String path) throws IOException {
    callers.forget(DemonstrationCallers.SAM);
    return read(send(0, DemonstrationCallers.SAM, "GET", path, ""), 200);
  }

  /** An organisation that has just bought domains, which are being registered. */
  List<OwnedDomain> move(Household household, int count) throws IOException {
    var body =
        Map.of("name", "House " + household, "type", "company", "address", Organisation.ADDRESS);
    var id = UUID.fromString(make("/v1/organisations", body).path("id").asText());
    var others = String.join("', '", PEOPLE.subList(1, PEOPLE.size()));
    assertThat(fleet.tell(ENTRUST.formatted(id, others))).isEqualTo("3");
    var organisation = "/v1/organisations/" + id + "/";
    prefer(organisation, household, count);
    var cart = organisation + "carts/" + make(organisation + "carts", Map.of()).path("id").asText();
    var total = JSON.createObjectNode().at("/none");
    for (var i = 0; i < count; i++) {
      total = make(cart + "/lines", line(household, i)).at("/preview/total");
    }
    var order =
        make(
            cart + "/checkout", Map.of("expectedTotal", total, "paymentMethod", "sandbox:success"));
    assertThat(order.path("status").asText()).isEqualTo("paid");
    var bought = new ArrayList<OwnedDomain>();
    for (var each : order.path("lines")) {
      if (each.path("kind").asText().equals("new")) {
        var product = UUID.fromString(each.path("productId").asText());
        var name = fleet.tell("select domain_name from product where id = '%s'".formatted(product));
        assertThat(name).endsWith(".ch");
        bought.add(new OwnedDomain(household, id, product, name, bought.size()));
      }
    }
    assertThat(bought).hasSize(count);
    return bought;
  }

  private void prefer(String organisation, Household household, int count) throws IOException {
    var sources = new ArrayList<String>();
    for (var each : household.sources()) {
      if (each.startsWith("sandbox:")) {
        var card = Map.<String, Object>of("type", "card", "token", each);
        sources.add(make(organisation + "payment-methods", card).path("id").asText());
      } else {
        sources.add(each);
        var topUp = Wallets.topUpOf(25 * count + ".00", "sandbox:success");
        make(organisation + "prepaid/top-ups", topUp);
      }
    }
    if (!sources.isEmpty()) {
      var wanted = JSON.writeValueAsString(Map.of("sources", sources, "splitPrepaid", false));
      var path = organisation + "payment-preferences";
      read(send(0, DemonstrationCallers.ANNA, "PUT", path, wanted), 200);
    }
  }

  private static Map<String, Object> line(Household household, int number) {
    var beginning = BEGINNINGS.get(number % BEGINNINGS.size());
    var line =
        new HashMap<>(Baskets.domain("domain_ch", beginning + "race-" + Wallets.newKey() + ".ch"));
    line.put("autoRenewal", household.isAutomatic());
    line.put("renewalWarranty", household.isWarranted());
    return line;
  }

  /** A name that is free can be put into a cart; a registry that is silent isn't asked. */
  void wouldBuyAgain(OwnedDomain domain) throws IOException {
    if (BEGINNINGS.stream().noneMatch(each -> !each.isEmpty() && domain.name().startsWith(each))) {
      var carts = domain.organisationPath("carts");
      var cart = carts + "/" + make(carts, Map.of()).path("id").asText();
      make(cart + "/lines", Baskets.domain("domain_ch", domain.name()));
    }
  }

  private JsonNode make(String path, Map<String, ?> body) throws IOException {
    return read(post(0, DemonstrationCallers.ANNA, path, body), 201);
  }

  void cancel(OwnedDomain domain) throws IOException {
    var body = JSON.writeValueAsString(Map.of("at", "end_of_term"));
    read(send(0, DemonstrationCallers.ANNA, "PUT", domain.path("cancellation"), body), 200);
  }

  /** Somebody renews it for a year. */
  String renew(int person, OwnedDomain domain, LocalDate end, String method) {
    var path = domain.organisationPath("renewals");
    var item = Map.of("productId", domain.productId(), "termEnd", end.toString(), "period", "P1Y");
    return order(person, path, path + "/preview", Map.of("items", List.of(item)), method);
  }

  /** Somebody pays the invoices of its order by card. */
  String payInvoice(int person, OwnedDomain domain) {
    var open =
        fleet.tell(
            """
            select max(i.id::text) from invoice i join customer_order_line l
              on l.organisation_id = i.organisation_id and l.order_id = i.order_id
            where l.becomes_id = '%s' and l.kind = 'renewal' and i.kind = 'invoice'"""
                .formatted(domain.productId()));
    var body = Map.of("paymentMethod", "sandbox:success");
    return outcome(person, domain.organisationPath("invoices/" + open + "/payment"), body);
  }

  /** Somebody has it restored. */
  String restore(int person, OwnedDomain domain, String method) {
    var path = domain.path("restoration");
    return order(person, path, null, Map.of(), method);
  }

  /**
   * What came of it, for the total of a quote.
   *
   * @param preview where the quote is asked for; null where it is read
   */
  private String order(
      int person, String path, String preview, Map<String, Object> wanted, String method) {
    try {
      var email = PEOPLE.get(person % PEOPLE.size());
      var quote =
          preview == null
              ? send(person, email, "GET", path, "")
              : post(person, email, preview, wanted);
      if (quote.statusCode() != 200) {
        return type(quote);
      }
      var read = JSON.readTree(quote.body());
      var body = new HashMap<>(wanted);
      body.put(
          "expectedTotal", read.has("preview") ? read.at("/preview/total") : read.path("total"));
      body.put("paymentMethod", method);
      return outcome(person, path, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String outcome(int person, String path, Map<String, ?> body) {
    try {
      var answer = post(person, PEOPLE.get(person % PEOPLE.size()), path, body);
      return answer.statusCode() == 201 ? DONE : type(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(HttpResponse<String> answer) throws IOException {
    return answer.statusCode() + " " + JSON.readTree(answer.body()).path("type").asText();
  }

  private HttpResponse<String> post(int process, String email, String path, Map<String, ?> body)
      throws IOException {
    return send(process, email, "POST", path, JSON.writeValueAsString(body));
  }

  private HttpResponse<String> send(
      int process, String email, String method, String path, String json) throws IOException {
    return fleet.send(
        process,
        method,
        path,
        json,
        Map.of(
            "Authorization",
            "Bearer " + callers.token(email),
            "Idempotency-Key",
            Wallets.newKey()));
  }

  private static JsonNode read(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode())
        .as(() -> answer.request() + " " + answer.body())
        .isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
