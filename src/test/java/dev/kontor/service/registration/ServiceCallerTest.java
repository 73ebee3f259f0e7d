package dev.kontor.service.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Services and users don't get through each other's doors. */
@KontorTest
class ServiceCallerTest {
  private static final String FEED = "/v1/service/events";

  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;

  @Test
  void usersFindNothingAndStrangersNeedACredential() {
    var anna = customers.somebody();
    isRefused(anna.calls().get(FEED), 404, "not-found");
    isRefused(anna.calls().get("/v1/service/users/" + anna.id()), 404, "not-found");
    isRefused(Api.request().get(FEED), 401, "unauthenticated-call");
    isRefused(new Service(null, "", "ksc_nothing").calls().get(FEED), 401, "unauthenticated-call");
  }

  @Test
  void aCredentialOpensNothingOfUsersNorOfOperators() {
    var service = services.enter("mail_service");
    for (var path : List.of("/v1/me", "/v1/organisations", "/v1/operator/services")) {
      isRefused(service.calls().get(path), 401, "unauthenticated-call");
    }
    var anna = customers.somebody();
    isRefused(
        service.calls().get("/v1/organisations/" + anna.organisationId()),
        401,
        "unauthenticated-call");
  }

  @Test
  void checksOfAccessAreAnsweredForProductsOfItsTypesOnly() {
    var anna = customers.newPerson();
    var mail = shelf.add(anna, "mail_service");
    var drive = shelf.add(anna, "drive");
    var service = services.enter("mail_service");

    assertThat(asks(service, anna, mail)).isEqualTo("granted");
    assertThat(asks(service, anna, drive)).isEqualTo("product_unknown");
  }

  @Test
  void aUserIsReadWhereAProductOfTheServiceIs() {
    var anna = customers.newPerson();
    var bob = customers.newMember(anna, "external");
    var carla = customers.newPerson();
    shelf.add(anna, "ticketing");
    var service = services.enter("ticketing");

    var read = service.calls().get("/v1/service/users/" + bob.id()).then().statusCode(200);
    read.body("firstName", equalTo("Anna"))
        .body("memberships.size()", equalTo(1))
        .body("memberships[0].organisationId", equalTo(anna.organisationId().toString()))
        .body("memberships[0].inside", equalTo(false));
    isRefused(service.calls().get("/v1/service/users/" + carla.id()), 404, "not-found");
    isRefused(
        services.enter("domain").calls().get("/v1/service/users/" + bob.id()), 404, "not-found");
  }

  private static String asks(Service service, Person about, UUID product) {
    return service
        .calls()
        .body(Map.of("userId", about.id(), "productId", product, "right", "use"))
        .post("/v1/organisations/{o}/access-checks", about.organisationId())
        .then()
        .statusCode(200)
        .extract()
        .path("results[0].reason");
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
