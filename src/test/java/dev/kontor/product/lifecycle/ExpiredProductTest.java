package dev.kontor.product.lifecycle;

import static dev.kontor.support.Accesses.ask;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-12: nobody uses what has expired; who manages it still does. */
@KontorTest
class ExpiredProductTest {
  @Inject Customers customers;
  @Inject Services services;
  @Inject Ends ends;
  @Inject PassingTime time;

  private Person anna;
  private UUID organisation;
  private LocalDate today;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
    today = ends.today();
  }

  @Test
  void anExpiredProductIsManagedButNotUsed() {
    var hosts = services.enter("web_hosting");
    var carl = customers.newMember(anna, "collaborator");
    var site = ends.product(organisation, "Site", today.plusDays(40));
    replace(anna, customers.memberId(anna, carl), matrix(on(site, "use", "technical")))
        .statusCode(200);
    assertThat(mayI(carl, organisation, site, "use")).isEqualTo("granted");
    var old = ends.product(organisation, "Old site", today.minusDays(3));
    replace(anna, customers.memberId(anna, carl), matrix(on(old, "use", "technical")))
        .statusCode(200);

    time.passesWithItsWork("PT1S");

    for (var right : List.of("use", "technical", "statistics")) {
      assertThat(mayI(carl, organisation, old, right)).isEqualTo("product_expired");
      assertThat(mayI(anna, organisation, old, right)).isEqualTo("product_expired");
      var question = Map.<String, Object>of("userId", carl.id(), "productId", old, "right", right);
      assertThat(
              hosts
                  .calls()
                  .body(question)
                  .post("/v1/organisations/{o}/access-checks", organisation)
                  .then()
                  .statusCode(200)
                  .extract()
                  .<String>path("results[0].reason"))
          .isEqualTo("product_expired");
    }
    assertThat(ask(anna, organisation, Map.of("productId", old, "right", "fly")))
        .isEqualTo("right_unknown");
    carl.calls()
        .header("If-Match", "*")
        .body(Map.of("name", "Older site"))
        .patch(path(old))
        .then()
        .statusCode(200)
        .body("name", equalTo("Older site"))
        .body("status", equalTo("expired"))
        .body("renewableUntil", equalTo(today.plusDays(27).toString()));
    carl.calls()
        .get("/v1/organisations/{o}/products?status=expired", organisation)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].id", equalTo(old.toString()));
    carl.calls().get("/v1/me/products?q=Older").then().body("items[0].status", equalTo("expired"));
  }

  @Test
  void aLockStopsNothing() {
    var site = ends.product(organisation, "Site", today.plusDays(1));
    anna.calls().put(path(site) + "/lock").then().statusCode(200);

    time.passesWithItsWork("P1D");

    anna = customers.signIn(anna.email());
    read(site).body("status", equalTo("expired")).body("locked", equalTo(true));
  }

  @Test
  void servicesLearnThatAProductExpiresAndIsRenewed() {
    var hosts = services.enter("web_hosting");
    var end = today.minusDays(1);
    var site = ends.product(organisation, "Site", end);
    time.passesWithItsWork("PT1S");
    read(site).body("status", equalTo("expired"));

    ends.renew(organisation, end, site);

    var told =
        hosts.events().stream()
            .filter(each -> each.path("productId").asText().equals(site.toString()))
            .toList();
    assertThat(told.stream().map(each -> each.path("kind").asText()))
        .containsExactly(
            "product.added", "product.activated", "product.expired", "product.renewed");
    assertThat(told.get(2).path("data"))
        .isEqualTo(
            parsed(
                """
                {"type": "web_hosting", "name": "Site", "expiredOn": "%s", "endsOn": "%s"}"""
                    .formatted(end, end.plusDays(30))));
    assertThat(told.get(3).path("data"))
        .isEqualTo(
            parsed(
                """
                {"type": "web_hosting", "name": "Site", "offer": "web_hosting_starter",
                 "period": "P1M", "termStart": "%s", "termEnd": "%s", "wasExpired": true}"""
                    .formatted(end, end.plusDays(30))));
    read(site)
        .body("status", equalTo("active"))
        .body("paidUntil", equalTo(end.plusDays(30).toString()))
        .body("renewableUntil", equalTo(end.plusDays(60).toString()));
    assertThat(mayI(anna, organisation, site, "use")).isEqualTo("granted");
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private Expectations read(UUID product) {
    return anna.calls().get(path(product)).then().statusCode(200);
  }

  private String path(UUID product) {
    return "/v1/organisations/" + organisation + "/products/" + product;
  }
}
