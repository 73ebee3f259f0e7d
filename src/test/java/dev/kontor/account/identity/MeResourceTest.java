package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The own profile: read with its version, edited by merge patch (USR-3). */
@KontorTest
class MeResourceTest {
  @Inject Customers customers;

  @Test
  void theProfileTellsWhatTheUserSaid() {
    var anna = customers.newPerson();
    var answer = anna.calls().get("/v1/me");

    answer
        .then()
        .statusCode(200)
        .body("id", equalTo(anna.id().toString()))
        .body("email", equalTo(anna.email()))
        .body("emailVerified", equalTo(true))
        .body("firstName", equalTo("Anna"))
        .body("lastName", equalTo("Keller"))
        .body("language", equalTo("en"))
        .body("country", equalTo("CH"))
        .body("timeZone", equalTo("UTC"));
    assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
    assertThat(UUID.fromString(answer.path("id")).version()).isEqualTo(7);
  }

  @Test
  void absentStaysAndNullEmpties() {
    var anna = customers.newPerson();
    edited(anna, "{\"timeZone\": \"Europe/Zurich\", \"language\": \"de\"}")
        .then()
        .statusCode(200)
        .body("timeZone", equalTo("Europe/Zurich"))
        .body("language", equalTo("de"))
        .body("country", equalTo("CH"));
    edited(anna, "{\"country\": null}")
        .then()
        .statusCode(200)
        .body("country", nullValue())
        .body("timeZone", equalTo("Europe/Zurich"));
    anna.calls()
        .get("/v1/me")
        .then()
        .body("country", nullValue())
        .body("firstName", equalTo("Anna"));
  }

  @ParameterizedTest
  @CsvSource({"firstName", "lastName", "language", "timeZone"})
  void whatIsNeededCannotBeEmptied(String field) {
    refused(customers.somebody(), "{\"%s\": null}".formatted(field), "validation-failed", field);
  }

  @Test
  void unknownValuesAreNamed() {
    var anna = customers.somebody();
    refused(anna, "{\"country\": \"XX\"}", "country-unknown", "country");
    refused(anna, "{\"country\": \"ch\"}", "country-unknown", "country");
    refused(anna, "{\"timeZone\": \"Europe/Olten\"}", "time-zone-unknown", "timeZone");
    refused(anna, "{\"language\": \"rm\"}", "language-unknown", "language");
    refused(anna, "{\"firstName\": 7}", "validation-failed", "firstName");
    refused(anna, "{\"firstName\": \"\"}", "validation-failed", "firstName");
    refused(anna, "{\"nickname\": \"Anni\"}", "validation-failed", "nickname");
    refused(anna, "{\"email\": \"new@example.com\"}", "validation-failed", "email");
    edited(anna, "{\"firstName\": ").then().statusCode(400);
    edited(anna, "[]").then().statusCode(400);
  }

  @Test
  void theDefaultOrganisationIsOneOfTheOwn() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    for (var foreign : new UUID[] {bea.organisationId(), UUID.randomUUID()}) {
      refused(
          anna,
          "{\"defaultOrganisationId\": \"%s\"}".formatted(foreign),
          "default-organisation-unknown",
          "defaultOrganisationId");
    }
    edited(anna, "{\"defaultOrganisationId\": \"%s\"}".formatted(anna.organisationId()))
        .then()
        .statusCode(200)
        .body("defaultOrganisationId", equalTo(anna.organisationId().toString()));
  }

  @Test
  void anEditNeedsTheVersionThatItIsBasedOn() {
    var anna = customers.newPerson();
    var etag = anna.calls().get("/v1/me").header("ETag");
    var patch = "{\"firstName\": \"Annina\"}";

    anna.calls()
        .body(patch)
        .patch("/v1/me")
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/if-match-required"));
    var answer = anna.calls().header("If-Match", etag).body(patch).patch("/v1/me");
    answer.then().statusCode(200);
    assertThat(answer.header("ETag")).isNotEqualTo(etag);
    anna.calls()
        .header("If-Match", etag)
        .body("{\"firstName\": \"Anneli\"}")
        .patch("/v1/me")
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    anna.calls().get("/v1/me").then().body("firstName", equalTo("Annina"));
    assertThat(anna.calls().get("/v1/me").header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  void aWrongValueIsToldBeforeAMissingOrStaleVersion() {
    var anna = customers.newPerson();
    var patch = "{\"country\": \"XX\"}";
    anna.calls().body(patch).patch("/v1/me").then().statusCode(422);
    anna.calls().header("If-Match", "\"999\"").body(patch).patch("/v1/me").then().statusCode(422);
  }

  @Test
  void aPatchMayCarryItsOwnMediaType() {
    var anna = customers.newPerson();
    anna.calls()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"firstName\": \"Annina\"}")
        .patch("/v1/me")
        .then()
        .statusCode(200)
        .body("firstName", equalTo("Annina"));
  }

  @Test
  void nobodyElseHasAProfileHere() {
    Api.request()
        .get("/v1/me")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"));
    Api.request()
        .header("Authorization", "Bearer e30.e30.e30")
        .get("/v1/me")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
  }

  private static void refused(Person person, String patch, String slug, String field) {
    edited(person, patch)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug))
        .body("violations.field", hasItem(field));
  }

  private static Answer edited(Person person, String patch) {
    return person.calls().header("If-Match", "*").body(patch).patch("/v1/me");
  }
}
