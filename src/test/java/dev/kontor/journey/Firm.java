package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Changes;
import dev.kontor.support.Orders;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An organisation, and what its people do. Products go by their names. */
final class Firm {
  private final Provider provider;
  private final Years years;
  private final UUID id;
  private final Map<String, String> cards = new HashMap<>();
  private Home home;

  private Firm(Provider provider, Years years, UUID id, Home home) {
    this.provider = provider;
    this.years = years;
    this.id = id;
    this.home = home;
  }

  static Firm found(Provider provider, Years years, String name, Home home) {
    var body =
        Map.of("name", name, "type", "company", "address", home.address(), "timeZone", home.zone());
    var answer = provider.customer(null).calls().body(body).post("/v1/organisations");
    var made = Api.json(answer.then().statusCode(201).extract());
    return new Firm(provider, years, UUID.fromString(made.path("id").asText()), home);
  }

  Person person() {
    return provider.customer(id);
  }

  Person operator() {
    return provider.operator();
  }

  String query(String sql) throws Exception {
    return provider.query(sql);
  }

  /** Somebody who doesn't belong to it. */
  Person stranger() {
    return provider.stranger();
  }

  /** All mails to an address, the first first. */
  List<Postbox.Letter> mails(String address) throws IOException {
    return provider.mails(address);
  }

  String told(String real) {
    return years.told(real);
  }

  String day(String told) {
    return years.day(told).toString();
  }

  List<JsonNode> list(String what) {
    var answer = person().calls().get("/v1/organisations/" + id + what + "?limit=200");
    var items = new ArrayList<JsonNode>();
    Api.json(answer.then().statusCode(200).extract()).path("items").forEach(items::add);
    return items;
  }

  /** Puts money on its prepaid account. */
  void fills(String amount) {
    var body =
        Map.<String, Object>of("amount", home.money(amount), "paymentMethod", "sandbox:success");
    Wallets.post(person(), Wallets.path(id) + "/top-ups", body).then().statusCode(201);
  }

  /** What there is on its prepaid account. */
  String balance() {
    var balances = Api.json(person().calls().get(Wallets.path(id))).path("balances");
    return balances.findParents("held").stream()
        .map(each -> each.path("balance"))
        .filter(each -> each.path("currency").asText().equals(home.money("0").get("currency")))
        .map(each -> each.path("amount").asText())
        .findFirst()
        .orElse("none");
  }

  /** Buys a product by card, for terms that renew by themselves. */
  void buys(String name, String offer, String period) {
    buys(name, offer, period, List.of());
  }

  void buys(String name, String offer, String period, List<String> coupons) {
    var line = new HashMap<>(Baskets.line(offer, period));
    line.put("label", name);
    line.put("autoRenewal", true);
    var cart = Baskets.open(person());
    Baskets.added(person(), cart, line);
    coupons.forEach(each -> Baskets.putCoupon(person(), cart, each).then().statusCode(201));
    pays(cart);
  }

  void buysDomain(String name) {
    var line = new HashMap<>(Baskets.domain("domain_ch", name));
    line.put("autoRenewal", true);
    var cart = Baskets.open(person());
    Baskets.added(person(), cart, line);
    pays(cart);
  }

  /** Gets a product for nothing, by a free option. */
  void takesFree(String name, String offer, String period) {
    var line = new HashMap<>(Baskets.line(offer, period));
    line.put("label", name);
    line.put("autoRenewal", true);
    var cart = Baskets.open(person());
    var added = Baskets.added(person(), cart, line).at("/lines/0");
    var option = added.at("/freeOptions/0/id").asText();
    person()
        .calls()
        .header("If-Match", "*")
        .body(Map.of("freeOptionId", option))
        .patch(Baskets.path(person(), cart) + "/lines/" + added.path("id").asText())
        .then()
        .statusCode(200);
    Orders.placed(person(), cart, Map.of());
  }

  private void pays(String cart) {
    Orders.placed(person(), cart, Map.of("paymentMethod", "sandbox:success"));
  }

  /** In which order sources are to pay: {@code prepaid}, and cards by the sandbox's tokens. */
  void prefers(String... sources) {
    Renewals.prefer(person(), false, methods(sources));
  }

  /** The same, where the prepaid account pays a part, and what comes after it the rest. */
  void splits(String... sources) {
    Renewals.prefer(person(), true, methods(sources));
  }

  private String[] methods(String... sources) {
    return Stream.of(sources)
        .map(each -> each.equals("prepaid") ? each : cards.computeIfAbsent(each, this::saved))
        .toArray(String[]::new);
  }

  private String saved(String token) {
    var answer =
        person()
            .calls()
            .body(Map.of("type", "card", "token", token))
            .post("/v1/organisations/" + id + "/payment-methods");
    return Api.json(answer.then().statusCode(201).extract()).path("id").asText();
  }

  /** Renews a product by hand. */
  void renews(String name, String period, String method) {
    var items = List.of(Renewals.next(person(), id(name), period));
    Renewals.renewed(person(), items, Map.of("paymentMethod", method));
  }

  /** Gives a product another offer or period from today on. */
  void changes(String name, Map<String, Object> change, String method) {
    var means = Map.<String, Object>of("paymentMethod", method);
    var product = id(name);
    var body = Changes.paid(person(), product, change, means);
    var order = Changes.changed(person(), product, body);
    assertThat(order.path("kind").asText()).isEqualTo("change");
  }

  /** Chooses what a product's next term is of; tells on which day that begins. */
  String schedules(String name, Map<String, Object> change) {
    var product = Changes.changed(person(), id(name), change);
    return told(product.at("/scheduledChange/takesEffectOn").asText());
  }

  /** Its next term is of the same again. */
  void takesBack(String name) {
    person().calls().delete(Changes.path(person(), id(name))).then().statusCode(204);
  }

  /** What the service says to somebody who wants a change. */
  Answer asksToChange(String name, Map<String, Object> change) {
    return Changes.put(person(), id(name), change);
  }

  /** What a change would be. */
  JsonNode preview(String name, Map<String, Object> change) {
    return Changes.previewed(person(), id(name), change);
  }

  /** What the service says to somebody who wants to renew a product. */
  Answer asksToRenew(String name, String termEnd, String period) {
    return Renewals.preview(person(), List.of(Renewals.item(id(name), day(termEnd), period)));
  }

  /** How a product can be renewed. */
  JsonNode renewal(String name) {
    return Renewals.of(person(), id(name));
  }

  void startsRenewing(String... names) {
    Renewals.automatic(person(), true, ids(names)).then().statusCode(204);
  }

  void stopsRenewing(String... names) {
    Renewals.automatic(person(), false, ids(names)).then().statusCode(204);
  }

  /** Its time zone stays. */
  void movesTo(Home another) {
    home = another;
    person()
        .calls()
        .header("If-Match", "*")
        .body(Map.of("address", another.address()))
        .patch("/v1/organisations/" + id)
        .then()
        .statusCode(200);
  }

  UUID id() {
    return id;
  }

  private String[] ids(String... names) {
    return Stream.of(names).map(this::id).toArray(String[]::new);
  }

  String id(String name) {
    return list("/products").stream()
        .filter(each -> each.path("name").asText().equals(name))
        .map(each -> each.path("id").asText())
        .findFirst()
        .orElseThrow();
  }
}
