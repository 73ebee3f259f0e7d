package dev.kontor.sale.autorenewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Accesses;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may have products renew by themselves, and which. */
@KontorTest
class AutoRenewalResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;
  private String site;
  private String mail;

  @BeforeEach
  void annaHasTwoProducts() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site = bought("web_hosting_starter");
    mail = bought("mail_service_basic");
  }

  private String bought(String offer) {
    return Orders.bought(anna, Baskets.line(offer, "P1Y"), "sandbox:success")
        .at("/lines/0/productId")
        .asText();
  }

  private boolean isOn(String product) {
    return Renewals.of(anna, product).at("/autoRenewal/enabled").asBoolean();
  }

  private Answer one(Person person, boolean isOn) {
    var path = "/v1/organisations/{o}/products/{p}/auto-renewal";
    return isOn
        ? person.calls().put(path, anna.organisationId(), site)
        : person.calls().delete(path, anna.organisationId(), site);
  }

  @Test
  void manyAreSwitchedInOneCall() {
    Renewals.automatic(anna, true, site, mail).then().statusCode(204);
    assertThat(isOn(site)).isTrue();
    assertThat(isOn(mail)).isTrue();
    assertThat(Renewals.of(anna, site).at("/autoRenewal/nextAttemptAt").isNull()).isFalse();

    Renewals.automatic(anna, false, mail).then().statusCode(204);
    assertThat(isOn(mail)).isFalse();
    one(anna, false).then().statusCode(204);
    assertThat(isOn(site)).isFalse();
    one(anna, true).then().statusCode(204);
    one(anna, true).then().statusCode(204);
    assertThat(isOn(site)).isTrue();
    anna.calls()
        .get(
            "/v1/organisations/{o}/activity?kind=product.auto_renewal_changed",
            anna.organisationId())
        .then()
        .body("items.size()", equalTo(5))
        .body("items[0].after.autoRenewal", equalTo(true));
  }

  @Test
  void allAreSwitchedOrNone() {
    var gift = shelf.add(anna.organisationId(), "drive", "Gift").toString();
    Api.isRefused(
        Renewals.automatic(anna, true, site, gift), 409, "product-not-renewable", "productIds[1]");
    Api.isRefused(
        Renewals.automatic(anna, true, site, UUID.randomUUID().toString()),
        422,
        "renewed-product-unknown",
        "productIds[1]");
    tables.run("update product set status = 'cancelled' where id = ?", UUID.fromString(mail));
    Api.isRefused(
        Renewals.automatic(anna, true, site, mail), 409, "product-cancelled", "productIds[1]");
    assertThat(isOn(site)).isFalse();
    Renewals.automatic(anna, false, mail).then().statusCode(204);
    Api.isRefused(Renewals.automatic(anna, true), 422, "validation-failed", "productIds");
  }

  @Test
  void whoManagesTheProductMayAndWhatCostsMoneyNeedsAccountingToo() {
    var technician = customers.newMember(anna, "collaborator");
    var memberId = customers.memberId(anna, technician);
    Accesses.replace(
        anna, memberId, Accesses.matrix(Accesses.on(UUID.fromString(site), "technical")));
    one(technician, true).then().statusCode(403);
    one(technician, false).then().statusCode(204);
    inOrganisationOf(anna, technician, false, site).then().statusCode(403);

    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("permissions", new String[] {"accounting"}))
        .patch("/v1/organisations/{o}/members/{m}", anna.organisationId(), memberId)
        .then()
        .statusCode(200);
    one(technician, true).then().statusCode(204);
    assertThat(isOn(site)).isTrue();
    inOrganisationOf(anna, technician, false, site).then().statusCode(204);
    inOrganisationOf(anna, technician, true, site, mail).then().statusCode(403);
    assertThat(isOn(site)).isFalse();
  }

  private static Answer inOrganisationOf(
      Person owner, Person member, boolean isOn, String... products) {
    return member
        .calls()
        .body(Map.of("productIds", products, "enabled", isOn))
        .put("/v1/organisations/{o}/auto-renewal", owner.organisationId());
  }
}
