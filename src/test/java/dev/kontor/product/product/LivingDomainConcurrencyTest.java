package dev.kontor.product.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A domain is of one living product, over all organisations. */
@KontorTest
class LivingDomainConcurrencyTest {
  private static final int MANY = 12;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person sam;
  private Person anna;
  private Person bea;

  @BeforeEach
  void anOperatorAndTwoCustomers() {
    sam = operators.newOperator();
    anna = customers.newPerson();
    bea = customers.newPerson();
  }

  @Test
  void oneOfManyOrganisationsGetsADomain() {
    var name = Shelf.newDomainName();
    var organisations = List.of(anna, bea, customers.somebody());

    var answers =
        AtOnce.times(
            MANY,
            i ->
                make(
                    organisations.get(i % organisations.size()),
                    i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT)));

    assertThat(answers.stream().filter(each -> each.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(each -> each.statusCode() == 409))
        .hasSize(MANY - 1)
        .allSatisfy(
            each -> assertThat(each.<String>path("type")).isEqualTo("/problems/domain-name-taken"));
    assertThat(tables.count("product", "name = ? and status <> 'ended'", name)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "einhornglück.ch, xn--einhornglck-1hb.ch",
    "xn--einhornglck-1hb.ch, EINHORNGLÜCK.ch.",
    "einhornglueck.ch, EinhornGlueck.CH"
  })
  void aNameIsTheSameHoweverItIsWritten(String first, String second) {
    String made = make(anna, first).then().statusCode(201).extract().path("id");

    for (var each : List.of(anna, bea)) {
      make(each, second)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/domain-name-taken"))
          .body("violations[0].field", equalTo("name"));
    }
    shelf.end(UUID.fromString(made));
    String next = make(bea, second).then().statusCode(201).extract().path("id");
    make(anna, first).then().statusCode(409);
    shelf.end(UUID.fromString(next));
  }

  @Test
  void whatDoesNotRenewKeepsItsNameUntilItHasEnded() {
    var name = Shelf.newDomainName();
    var made = shelf.add(anna.organisationId(), "domain", name);

    tables.run("update product set status = 'cancelled' where id = ?", made);
    make(bea, name).then().statusCode(409);
  }

  @Test
  void otherProductsAreCalledAsTheirOwnersLike() {
    var name = Shelf.newDomainName();
    shelf.add(anna.organisationId(), "domain", name);

    shelf.add(anna.organisationId(), "drive", name);
    shelf.add(bea.organisationId(), "drive", name);
    assertThat(tables.count("product", "name = ?", name)).isEqualTo(3);
  }

  private Answer make(Person customer, String name) {
    return sam.calls()
        .body(Map.of("type", "domain", "name", name))
        .post("/v1/operator/organisations/" + customer.organisationId() + "/products");
  }
}
