package dev.kontor.service.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators see which active products nobody has taken up, and take them up by hand. */
@KontorTest
class OperatorActivationResourceTest {
  private static final String LIST = "/v1/operator/product-activations";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Services services;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person sam;
  private Person anna;
  private String type;

  @BeforeEach
  void aTypeThatNobodyServes() {
    sam = operators.somebody();
    anna = customers.newPerson();
    type = Catalogues.newType(sam);
  }

  private JsonNode listed(String query) {
    var path = LIST + "?type=" + type + query;
    return Api.json(sam.calls().get(path).then().statusCode(200).extract());
  }

  private List<UUID> open() {
    return ids(listed(""));
  }

  private static List<UUID> ids(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(each -> UUID.fromString(each.path("productId").asText()))
        .toList();
  }

  private static Answer takeUp(Person operator, UUID product) {
    return operator.calls().post(LIST + "/{product}/take-up", product);
  }

  @Test
  void whatNobodyHasTakenUpIsListedWithWhoCould() {
    var before = time.now().minusMillis(1);
    sam.calls()
        .body(Map.of("type", type, "name", "Sample of the hut", "period", "P1Y"))
        .post("/v1/operator/organisations/{o}/products", anna.organisationId())
        .then()
        .statusCode(201);

    var item = listed("").at("/items/0");
    assertThat(item.path("organisationId").asText()).isEqualTo(anna.organisationId().toString());
    assertThat(item.path("type").asText()).isEqualTo(type);
    assertThat(item.path("name").asText()).isEqualTo("Sample of the hut");
    assertThat(item.path("offer").isNull()).isTrue();
    assertThat(item.path("period").asText()).isEqualTo("P1Y");
    assertThat(Instant.parse(item.path("activatedAt").asText())).isBetween(before, time.now());
    assertThat(item.path("services")).isEmpty();

    var service = services.enter(type);
    assertThat(listed("").at("/items/0/services/0").asText()).isEqualTo(service.code());
  }

  @Test
  void whatAServiceHasTakenUpIsNotListed() {
    var service = services.enter(type);
    var product = shelf.add(anna, type);
    assertThat(open()).containsExactly(product);
    var next = Api.json(service.calls().get("/v1/service/events")).path("next").asText();
    assertThat(open()).containsExactly(product);

    service.calls().get("/v1/service/events?after=" + next).then().statusCode(200);

    assertThat(open()).isEmpty();
  }

  @Test
  void theOldestComeFirstAPageAfterTheOther() {
    var products = shelf.add(anna, type, 5);

    var first = listed("&limit=2");
    var second = listed("&limit=2&after=" + first.path("next").asText());
    var third = listed("&limit=2&after=" + second.path("next").asText());

    assertThat(ids(first)).isEqualTo(products.subList(0, 2));
    assertThat(ids(second)).isEqualTo(products.subList(2, 4));
    assertThat(ids(third)).isEqualTo(products.subList(4, 5));
    assertThat(third.path("next").isNull()).isTrue();
  }

  @Test
  void otherTypesAndWhatEndedAreNotListed() {
    var ended = shelf.add(anna, type);
    var other = Catalogues.newType(sam);
    var product = shelf.add(anna, other);
    shelf.end(ended);

    assertThat(open()).isEmpty();
    assertThat(ids(Api.json(sam.calls().get(LIST + "?type=" + other)))).containsExactly(product);
    sam.calls()
        .get(LIST + "?type=spaceship")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/product-type-unknown"));
  }

  @Test
  void anOperatorTakesAProductUpByHand() {
    var product = shelf.add(anna.organisationId(), type, "Sample of the hut");
    var other = shelf.add(anna, type);

    takeUp(sam, product).then().statusCode(204);

    assertThat(open()).containsExactly(other);
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.taken_up", anna.organisationId())
        .then()
        .body("items", hasSize(1))
        .body("items[0].actor.kind", equalTo("operator"))
        .body("items[0].subject.id", equalTo(product.toString()))
        .body("items[0].subject.label", equalTo("Sample of the hut"));
    takeUp(sam, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void onceIsEnoughAlsoAtTheSameMoment() {
    var product = shelf.add(anna, type);

    assertThat(AtOnce.times(8, i -> takeUp(sam, product).statusCode())).containsOnly(204);
    takeUp(operators.newOperator(), product).then().statusCode(204);

    assertThat(
            tables.count(
                "product_activation", "product_id = ? and taken_up_by = ?", product, sam.id()))
        .isEqualTo(1);
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.taken_up", anna.organisationId())
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void operatorsKeepAwayFromTheirOwnOrganisations() {
    var product = shelf.add(sam, type);

    takeUp(sam, product).then().statusCode(403).body("type", equalTo("/problems/own-affair"));

    assertThat(open()).containsExactly(product);
  }

  @Test
  void othersKnowNothingOfIt() {
    var product = shelf.add(anna, type);

    anna.calls().get(LIST).then().statusCode(404);
    takeUp(anna, product).then().statusCode(404);
    services.enter(type).calls().get(LIST).then().statusCode(401);
    Api.request().get(LIST).then().statusCode(401);
    Api.request().post(LIST + "/{product}/take-up", product).then().statusCode(401);
    assertThat(open()).containsExactly(product);
  }

  @Test
  void whatWasTakenUpIsForgottenAfterThirtyDaysAndWhatEndedToo() {
    var taken = shelf.add(anna, type);
    var ended = shelf.add(anna, type);
    var open = shelf.add(anna, type);
    shelf.end(ended);
    time.passesWithItsWork("P29D");
    sam = operators.newOperator();
    var takenLater = shelf.add(anna, type);
    takeUp(sam, takenLater).then().statusCode(204);
    assertThat(kept(taken, ended)).isEqualTo(2);
    tables.run(
        "update product_activation set taken_up_at = activated_at, taken_up_by = ?"
            + " where product_id = ?",
        sam.id(),
        taken);

    time.passesWithItsWork("P2D");

    assertThat(kept(taken, ended)).isZero();
    assertThat(kept(open, takenLater)).isEqualTo(2);
  }

  private int kept(UUID one, UUID other) {
    return tables.count("product_activation", "product_id in (?, ?)", one, other);
  }
}
