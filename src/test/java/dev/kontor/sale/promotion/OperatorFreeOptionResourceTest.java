package dev.kontor.sale.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Tenants;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators grant free options to organisations, and pause them (CPN-4). */
@KontorTest
class OperatorFreeOptionResourceTest {
  private static final Map<String, Object> NEWSLETTER =
      Map.of("offer", "newsletter_5000", "longestPeriod", "P1Y");

  @Inject Operators operators;
  @Inject Customers customers;

  private Person sam;
  private Person anna;

  @BeforeEach
  void samIsAnOperatorAndAnnaACustomer() {
    sam = operators.somebody();
    anna = customers.newPerson();
  }

  @Test
  void anOptionIsGrantedReadListedAndSeenByTheOrganisation() {
    var granted =
        Gifts.grant(sam, anna, NEWSLETTER).then().statusCode(201).header("ETag", "\"0\"").extract();
    String id = granted.path("id");

    assertThat(granted.header("Location")).isEqualTo(Gifts.FREE_OPTIONS + "/" + id);
    var read = sam.calls().get(Gifts.FREE_OPTIONS + "/" + id);
    assertThat(read.json()).isEqualTo(granted.json());
    read.then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("organisationId", equalTo(anna.organisationId().toString()))
        .body("productType", nullValue())
        .body("offer", equalTo("newsletter_5000"))
        .body("longestPeriod", equalTo("P1Y"))
        .body("validUntil", nullValue())
        .body("usedByOrderId", nullValue())
        .body("paused", equalTo(false));
    anna.calls()
        .get("/v1/organisations/{o}/free-options", anna.organisationId())
        .then()
        .body("items.id", equalTo(List.of(id)));
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=free_option", anna.organisationId())
        .then()
        .body("items.kind", equalTo(List.of("free_option.granted")))
        .body("items[0].subject.label", equalTo("newsletter_5000"))
        .body("items[0].after.longestPeriod", equalTo("P1Y"));
  }

  @Test
  void theListIsTheNewestFirstOfAllOrOne() {
    var first = granted(NEWSLETTER);
    var second = granted(Map.of("productType", "drive", "longestPeriod", "P1M"));
    var other = customers.newPerson();
    String third = Gifts.grant(sam, other, NEWSLETTER).then().statusCode(201).extract().path("id");

    List<String> all = sam.calls().get(Gifts.FREE_OPTIONS + "?limit=3").path("items.id");
    assertThat(all).containsExactly(third, second, first);
    var path = Gifts.FREE_OPTIONS + "?limit=1&organisationId=" + anna.organisationId();
    var page = sam.calls().get(path);
    page.then().body("items.id", equalTo(List.of(second)));
    String next = page.path("next");
    sam.calls()
        .get(path + "&after=" + next)
        .then()
        .body("items.id", equalTo(List.of(first)))
        .body("next", nullValue());
    isRefused(
        sam.calls().get(Gifts.FREE_OPTIONS + "?organisationId=anna"),
        "validation-failed",
        "organisationId");
  }

  @Test
  void itIsForATypeOrAnOfferThatMayBeGivenAway() {
    isRefused(
        Gifts.grant(sam, anna, Map.of("longestPeriod", "P1Y")),
        "free-option-incomplete",
        "productType");
    isRefused(
        Gifts.grant(sam, anna, with("productType", "newsletter")),
        "free-option-incomplete",
        "productType");
    isRefused(
        Gifts.grant(sam, anna, Map.of("productType", "nothing", "longestPeriod", "P1Y")),
        "product-type-unknown",
        "productType");
    isRefused(
        Gifts.grant(sam, anna, with("offer", "nothing")), "free-option-offer-unknown", "offer");
    isRefused(
        Gifts.grant(sam, anna, Map.of("productType", "ticketing", "longestPeriod", "P1Y")),
        "free-options-not-for-type",
        "productType");
    isRefused(
        Gifts.grant(sam, anna, with("offer", "ticketing_festival")),
        "free-options-not-for-type",
        "offer");
    isRefused(
        Gifts.grant(sam, anna, Map.of("offer", "newsletter_5000")),
        "validation-failed",
        "longestPeriod");
    isRefused(
        Gifts.grant(sam, anna, with("longestPeriod", "P6M")), "validation-failed", "longestPeriod");
  }

  @Test
  void anOrganisationThatIsNotThereGetsNone() {
    var body = new HashMap<>(NEWSLETTER);
    body.put("organisationId", Tenants.unknownId());

    sam.calls().body(body).post(Gifts.FREE_OPTIONS).then().statusCode(404);
  }

  @Test
  void operatorsGiveTheirOwnOrganisationsNothing() {
    Gifts.grant(sam, sam, NEWSLETTER)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-affair"));
  }

  @Test
  void anOptionIsPausedAndItsLastDayMoves() {
    var id = granted(NEWSLETTER);
    var path = Gifts.FREE_OPTIONS + "/" + id;
    var patch = Map.of("paused", true, "validUntil", "2090-12-31");

    sam.calls().body(patch).patch(path).then().statusCode(428);
    sam.calls()
        .header("If-Match", "\"0\"")
        .body(patch)
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("paused", equalTo(true))
        .body("validUntil", equalTo("2090-12-31"));
    sam.calls().header("If-Match", "\"0\"").body(patch).patch(path).then().statusCode(412);
    anna.calls()
        .get("/v1/organisations/{o}/free-options", anna.organisationId())
        .then()
        .body("items[0].reason", equalTo("paused"));
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=free_option.changed", anna.organisationId())
        .then()
        .body("items[0].before.paused", equalTo(false))
        .body("items[0].after.paused", equalTo(true));
    sam.calls()
        .header("If-Match", "*")
        .body("{\"validUntil\": null}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("validUntil", nullValue());
    sam.calls()
        .header("If-Match", "*")
        .body(patch)
        .patch(Gifts.FREE_OPTIONS + "/" + Tenants.unknownId())
        .then()
        .statusCode(404);
  }

  private String granted(Map<String, Object> option) {
    return Gifts.grant(sam, anna, option).then().statusCode(201).extract().path("id");
  }

  private static Map<String, Object> with(String member, Object value) {
    var option = new HashMap<>(NEWSLETTER);
    option.put(member, value);
    return option;
  }

  private static void isRefused(Answer answer, String problem, String field) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field));
  }
}
