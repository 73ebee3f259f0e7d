package dev.kontor.access.finder;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-9: whether a domain is free, and where it is. */
@KontorTest
class AvailabilityResourceTest {
  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject DomainRegistry registry;
  @Inject Jdbi jdbi;

  private Person anna;

  @BeforeEach
  void somebody() {
    anna = customers.somebody();
  }

  @Test
  void whatNobodyHasIsFree() {
    check(anna, "nobody-has-this.ch")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", containsString("\"domain-availability\""))
        .body("", aMapWithSize(3))
        .body("name", equalTo("nobody-has-this.ch"))
        .body("availability", equalTo("free"))
        .body("yours", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "EXAMPLE.org", "wikipedia.org."})
  void whatTheRegistryKnowsIsTaken(String name) {
    assertThat(availability(anna, name)).isEqualTo("taken");
  }

  @Test
  void whatWasRegisteredIsTakenAlsoWhileItCanBeRestored() {
    var name = Shelf.newDomainName();
    registry.register(UUID.randomUUID(), name, 1, anna.email());
    check(anna, name).then().body("availability", equalTo("taken")).body("yours", hasSize(0));

    registry.release(UUID.randomUUID(), name);
    assertThat(availability(anna, name)).isEqualTo("taken");

    registry.release(UUID.randomUUID(), name);
    assertThat(availability(anna, name)).isEqualTo("free");
  }

  @Test
  void onesOwnDomainIsToldWithItsPlace() {
    var bea = customers.newPerson();
    var name = Shelf.newDomainName();
    var domain = shelf.add(bea.organisationId(), "domain", name);
    String organisation =
        bea.calls().get("/v1/organisations/{id}", bea.organisationId()).path("name");

    check(bea, name)
        .then()
        .statusCode(200)
        .body("availability", equalTo("taken"))
        .body("yours", hasSize(1))
        .body("yours[0]", aMapWithSize(5))
        .body("yours[0].state", equalTo("active"))
        .body("yours[0].until", nullValue())
        .body("yours[0].organisationId", equalTo(bea.organisationId().toString()))
        .body("yours[0].organisationName", equalTo(organisation))
        .body("yours[0].productId", equalTo(domain.toString()));
  }

  @Test
  void ofAnotherCustomersDomainOneLearnsWhatARegistryTells() {
    var bea = customers.newPerson();
    var name = Shelf.newDomainName();
    shelf.add(bea.organisationId(), "domain", name);

    var ofCustomer = check(anna, name).then().statusCode(200).extract().asString();
    var ofRegistry = check(anna, "example.com").then().statusCode(200).extract().asString();

    assertThat(ofCustomer.replace(name, "example.com")).isEqualTo(ofRegistry);
  }

  @Test
  void membersAreToldThePlaceOfDomainsThatTheySee() {
    var bea = customers.newPerson();
    var name = Shelf.newDomainName();
    var domain = shelf.add(bea.organisationId(), "domain", name);
    var carl = customers.newMember(bea, "collaborator");
    var carlsId = customers.memberId(bea, carl);
    check(carl, name).then().body("availability", equalTo("taken")).body("yours", hasSize(0));

    replace(bea, carlsId, matrix(on(domain, "use"))).statusCode(200);
    check(carl, name).then().body("yours[0].productId", equalTo(domain.toString()));

    suspend(bea, carl);
    check(carl, name).then().body("availability", equalTo("taken")).body("yours", hasSize(0));
  }

  @Test
  void anEndedProductHoldsNoDomain() {
    var bea = customers.newPerson();
    var name = Shelf.newDomainName();
    var domain = shelf.add(bea.organisationId(), "domain", name);

    become(domain, "cancelled");
    check(bea, name).then().body("availability", equalTo("taken")).body("yours", hasSize(1));

    become(domain, "ended");
    check(bea, name).then().body("availability", equalTo("free")).body("yours", hasSize(0));
    assertThat(availability(anna, name)).isEqualTo("free");
  }

  @Test
  void otherProductsOfThatNameHoldNoDomain() {
    var bea = customers.newPerson();
    var name = Shelf.newDomainName();
    shelf.add(bea.organisationId(), "web_hosting", name);

    check(bea, name).then().body("availability", equalTo("free")).body("yours", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Glück-im-Tal.ch",
        "GLÜCK-IM-TAL.CH.",
        "glück-im-tal。ch",
        "xn--glck-im-tal-uhb.ch",
        "XN--GLCK-IM-TAL-UHB.ch"
      })
  void aNameCanBeWrittenAsPeopleDo(String name) {
    check(anna, name).then().statusCode(200).body("name", equalTo("xn--glck-im-tal-uhb.ch"));
  }

  @ParameterizedTest
  @CsvSource({
    "ch",
    "alpenglueck",
    "www.alpenglueck.ch",
    "alpenglueck.nowhere",
    "alpenglueck..ch",
    ".ch",
    "-alpenglueck.ch",
    "alpenglueck-.ch",
    "alpen glueck.ch",
    "alpen_glueck.ch",
    "alpen/glueck.ch",
    "alpen%glueck.ch",
    "'alpen;glueck.ch'",
    "xn--alpen-.ch",
    "a123456789012345678901234567890123456789012345678901234567890123.ch"
  })
  void whatCannotBeRegisteredIsRefused(String name) {
    check(anna, name)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/domain-not-registrable"));
  }

  @Test
  void howOftenOneMayAskIsCountedForEachCaller() {
    var bea = customers.newPerson();

    check(anna, "example.com");
    check(bea, "example.com")
        .then()
        .header("RateLimit", containsString("\"domain-availability\";r=99999;"));
  }

  @Test
  void aTokenIsNeeded() {
    Api.request().get("/v1/domains/example.com/availability").then().statusCode(401);
  }

  private void become(UUID product, String status) {
    jdbi.useHandle(
        handle -> handle.execute("update product set status = ? where id = ?", status, product));
  }

  private void suspend(Person head, Person member) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update membership set suspended_channels = '{manager}'"
                    + " where organisation_id = ? and user_id = ?",
                head.organisationId(),
                member.id()));
  }

  private static String availability(Person person, String name) {
    return check(person, name).then().statusCode(200).extract().path("availability");
  }

  private static Answer check(Person person, String name) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return person.calls().get("/v1/domains/" + encoded + "/availability");
  }
}
