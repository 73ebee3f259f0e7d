package dev.kontor.organisation.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ORG-3: an address that products are tied to doesn't go without saying what becomes of them. */
@KontorTest
class TiedAddressTest {
  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;
  private String first;
  private String second;
  private UUID drive;

  @BeforeEach
  void aDriveIsTiedToTheSecondAddress() {
    anna = customers.newPerson();
    first = add();
    second = add();
    drive = shelf.add(anna.organisationId(), "drive", "Board's drive");
    tie(drive, second).then().statusCode(200);
  }

  @Test
  void itIsRefusedNamingTheProducts() {
    var site = shelf.add(anna.organisationId(), "web_hosting", "Our site");
    tie(site, second).then().statusCode(200);

    remove(second, "")
        .statusCode(409)
        .body("type", equalTo("/problems/billing-address-in-use"))
        .body("products.name", equalTo(List.of("Board's drive", "Our site")))
        .body("products.productId", equalTo(List.of(drive.toString(), site.toString())))
        .body("count", equalTo(2));
    product(drive).body("billingAddressId", equalTo(second));
  }

  @Test
  void withAReplacementTheProductsFollowWithVersionAndActivity() {
    var before = product(drive).extract().header("ETag");

    remove(second, "?replacement=" + first).statusCode(204);

    product(drive).body("billingAddressId", equalTo(first));
    assertThat(product(drive).extract().header("ETag")).isNotEqualTo(before);
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.changed", anna.organisationId())
        .then()
        .body("items", hasSize(2))
        .body("items[0].subject.label", equalTo("Board's drive"))
        .body("items[0].before", equalTo(Map.of("billingAddressId", second)))
        .body("items[0].after", equalTo(Map.of("billingAddressId", first)));
  }

  @Test
  void theReplacementIsAnotherAddressOfTheOrganisation() {
    var bruno = customers.newPerson();
    var strangers = Organisation.addBillingAddress(bruno);
    for (var bad : List.of("x", "0")) {
      remove(second, "?replacement=" + bad).statusCode(422);
    }
    for (var bad : List.of(second, strangers, UUID.randomUUID().toString())) {
      remove(second, "?replacement=" + bad)
          .statusCode(422)
          .body("type", equalTo("/problems/replacement-address-unknown"));
    }
    product(drive).body("billingAddressId", equalTo(second));
  }

  @Test
  void whatHasEndedIsNoReasonToKeepAnAddress() {
    tables.run("update product set status = 'ended' where id = ?", drive);

    remove(second, "").statusCode(204);

    product(drive).body("billingAddressId", nullValue());
  }

  @Test
  void accountingMovesNoLockedProduct() {
    var carl = customers.newMember(anna, "collaborator");
    Organisation.giveAccounting(anna, customers.memberId(anna, carl));
    anna.calls()
        .put("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), drive)
        .then()
        .statusCode(200);

    remove(carl, second, "?replacement=" + first)
        .statusCode(403)
        .body("type", equalTo("/problems/product-locked"));
    remove(anna, second, "?replacement=" + first).statusCode(204);
  }

  /** Whoever comes first: no product is left with an address that went in silence. */
  @Test
  void tyingAndRemovingAtOnceLeaveNoTieUndone() {
    for (var round = 0; round < 6; round++) {
      var address = add();
      var answers =
          AtOnce.<Integer>all(
              List.of(
                  () -> tie(drive, address).statusCode(),
                  () -> remove(address, "").extract().statusCode()));

      assertThat(answers).isIn(List.of(200, 409), List.of(422, 204));
      if (answers.get(0) == 200) {
        product(drive).body("billingAddressId", equalTo(address));
      }
    }
  }

  private String add() {
    return Organisation.addBillingAddress(anna);
  }

  private Answer tie(UUID product, String address) {
    return anna.calls()
        .header("If-Match", "*")
        .body(Map.of("billingAddressId", address))
        .patch("/v1/organisations/{o}/products/{p}", anna.organisationId(), product);
  }

  private Expectations product(UUID id) {
    return anna.calls()
        .get("/v1/organisations/{o}/products/{p}", anna.organisationId(), id)
        .then()
        .statusCode(200);
  }

  private Expectations remove(String address, String query) {
    return remove(anna, address, query);
  }

  private Expectations remove(Person person, String address, String query) {
    return person
        .calls()
        .header("If-Match", "*")
        .delete(
            "/v1/organisations/" + anna.organisationId() + "/billing-addresses/" + address + query)
        .then();
  }
}
