package dev.kontor.organisation.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ORG-3: billing addresses are kept, and where there is any, exactly one is the default. */
@KontorTest
class BillingAddressResourceTest {
  @Inject Customers customers;

  @Test
  void theFirstIsTheDefaultAndLaterOnesOnlyIfTheySaySo() {
    var anna = customers.newPerson();
    var first =
        add(anna, "First", false)
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .header("Location", matchesPattern(".*/billing-addresses/[0-9a-f-]{36}"))
            .body("isDefault", equalTo(true))
            .extract();
    add(anna, "Second", false).statusCode(201).body("isDefault", equalTo(false));
    add(anna, "Third", true).statusCode(201).body("isDefault", equalTo(true));

    assertThat(defaults(anna)).containsExactly("Third");
    anna.calls()
        .get(first.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("isDefault", equalTo(false));
  }

  @Test
  void theDefaultMovesByMakingAnotherOneIt() {
    var anna = customers.newPerson();
    String first = add(anna, "First", true).extract().path("id");
    String second = add(anna, "Second", false).extract().path("id");

    edit(anna, first, "*", Map.of("isDefault", false))
        .statusCode(409)
        .body("type", equalTo("/problems/default-billing-address"));
    edit(anna, first, "*", nothing("isDefault")).statusCode(409);
    edit(anna, second, "*", Map.of("isDefault", true))
        .statusCode(200)
        .body("isDefault", equalTo(true));

    assertThat(defaults(anna)).containsExactly("Second");
  }

  @Test
  void theDefaultIsRemovedLast() {
    var anna = customers.newPerson();
    String first = add(anna, "First", true).extract().path("id");
    String second = add(anna, "Second", false).extract().path("id");

    remove(anna, first, null).statusCode(428);
    remove(anna, first, "\"9\"").statusCode(412);
    remove(anna, first, "\"0\"")
        .statusCode(409)
        .body("type", equalTo("/problems/default-billing-address"));
    remove(anna, second, "\"0\"").statusCode(204);
    remove(anna, second, "*").statusCode(404);
    remove(anna, first, "*").statusCode(204);

    assertThat(defaults(anna)).isEmpty();
    add(anna, "New", false).body("isDefault", equalTo(true));
  }

  @Test
  void anEditNamesItsVersionAndTouchesOnlyWhatItNames() {
    var anna = customers.newPerson();
    String id = add(anna, "First", true).extract().path("id");

    edit(anna, id, null, Map.of("name", "New")).statusCode(428);
    edit(anna, id, "\"1\"", Map.of("name", "New")).statusCode(412);
    edit(anna, id, "\"0\"", Map.of("name", "New", "email", "Billing@FIRN.example"))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("email", equalTo("Billing@firn.example"))
        .body("address.city", equalTo("Bern"));
    edit(anna, id, "\"1\"", Map.of("name", "New")).header("ETag", equalTo("\"1\""));
    edit(anna, id, "*", nothing("email")).statusCode(200).body("email", nullValue());
    edit(anna, id, "*", nothing("address")).statusCode(422);

    activity(anna)
        .body(
            "items.kind",
            equalTo(
                List.of(
                    "billing_address.changed", "billing_address.changed", "billing_address.added")))
        .body("items[1].before.name", equalTo("First"))
        .body("items[1].before.email", nullValue())
        .body("items[1].after", equalTo(Map.of("name", "New", "email", "Billing@firn.example")));
  }

  @ParameterizedTest
  @CsvSource({
    "CH, 3011, CHE-123.456.788 MWST, 201",
    "DE, 10115, DE136695976, 201",
    "DE, 10115, DE136695977, 422",
    "DE, 10115, CHE-123.456.788 MWST, 422",
    "DE, 3011, DE136695976, 422",
    "XX, 3011, , 422"
  })
  void valuesAreThoseOfItsOwnCountry(
      String country, String postalCode, String vatNumber, int status) {
    var details = new HashMap<String, Object>();
    details.put("name", "Firn");
    details.put(
        "address",
        Map.of("line1", "Weg 1", "postalCode", postalCode, "city", "Ort", "country", country));
    details.put("vatNumber", vatNumber);
    var anna = customers.somebody();

    anna.calls().body(details).post(path(anna)).then().statusCode(status);
  }

  @Test
  void pagesGoThroughAllOldestFirst() {
    var anna = customers.newPerson();
    for (var i = 0; i < 7; i++) {
      add(anna, "Address " + i, i == 3).statusCode(201);
    }
    var names = new ArrayList<String>();
    String next = null;
    do {
      var call = anna.calls().queryParam("limit", 3);
      if (next != null) {
        call.queryParam("after", next);
      }
      var page = call.get(path(anna)).then().statusCode(200).extract().jsonPath();
      names.addAll(page.getList("items.name", String.class));
      next = page.getString("next");
    } while (next != null);

    assertThat(names)
        .containsExactly(
            "Address 0",
            "Address 1",
            "Address 2",
            "Address 3",
            "Address 4",
            "Address 5",
            "Address 6");
  }

  @Test
  void anotherOrganisationsAddressIsNotThere() {
    var anna = customers.newPerson();
    var bruno = customers.newPerson();
    String id = add(anna, "First", true).extract().path("id");

    bruno.calls().get(path(bruno) + "/" + id).then().statusCode(404);
    edit(bruno, id, "*", Map.of("name", "Mine")).statusCode(404);
    remove(bruno, id, "*").statusCode(404);
    bruno.calls().get(path(anna)).then().statusCode(404);
    var cursor = secondPage(anna);
    bruno.calls().queryParam("after", cursor).get(path(bruno)).then().statusCode(404);
    anna.calls().queryParam("after", "never").get(path(anna)).then().statusCode(422);
  }

  private static String secondPage(Person person) {
    add(person, "Second", false).statusCode(201);
    return person.calls().queryParam("limit", 1).get(path(person)).path("next");
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/billing-addresses";
  }

  private static Expectations add(Person person, String name, boolean isDefault) {
    return person
        .calls()
        .body(Map.of("name", name, "address", Organisation.ADDRESS, "isDefault", isDefault))
        .post(path(person))
        .then();
  }

  private static Expectations edit(
      Person person, String id, String ifMatch, Map<String, Object> patch) {
    var call = person.calls().body(patch);
    if (ifMatch != null) {
      call.header("If-Match", ifMatch);
    }
    return call.patch(path(person) + "/" + id).then();
  }

  private static Expectations remove(Person person, String id, String ifMatch) {
    var call = person.calls();
    if (ifMatch != null) {
      call.header("If-Match", ifMatch);
    }
    return call.delete(path(person) + "/" + id).then();
  }

  private static Map<String, Object> nothing(String field) {
    var patch = new HashMap<String, Object>();
    patch.put(field, null);
    return patch;
  }

  private static List<String> defaults(Person person) {
    return person.calls().get(path(person)).path("items[isDefault=true].name");
  }

  private static Expectations activity(Person person) {
    return person
        .calls()
        .queryParam("kind", "billing_address")
        .get("/v1/organisations/{id}/activity", person.organisationId())
        .then();
  }
}
