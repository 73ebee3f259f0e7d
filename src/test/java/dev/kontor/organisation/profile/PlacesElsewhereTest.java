package dev.kontor.organisation.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers outside of Europe have addresses and tax numbers as they are there. */
@KontorTest
class PlacesElsewhereTest {
  @Inject Customers customers;

  @ParameterizedTest
  @ValueSource(strings = {"HK", "AE", "QA", "BS"})
  void withoutPostalCodesThereIsNoneToGive(String country) {
    var anna = customers.somebody();
    organisation(anna, address(country, null), null)
        .statusCode(201)
        .body("address.postalCode", nullValue())
        .body("address.country", equalTo(country));
    billingAddress(anna, address(country, ""), null)
        .statusCode(201)
        .body("address.postalCode", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CH", "US", "GB", "XK"})
  void elsewhereItIsNeeded(String country) {
    var anna = customers.somebody();
    for (var answer :
        new Expectations[] {
          organisation(anna, address(country, null), null),
          organisation(anna, address(country, " "), null),
          billingAddress(anna, address(country, null), null)
        }) {
      answer
          .statusCode(422)
          .body("type", equalTo("/problems/validation-failed"))
          .body("violations[0].field", equalTo("address.postalCode"))
          .body("violations[0].message", equalTo("is needed in this country"));
    }
  }

  @Test
  void whoMovesToSuchACountryLeavesThePostalCodeBehind() {
    var anna = customers.newPerson();
    var path = "/v1/organisations/" + anna.organisationId();
    edit(anna, path, Map.of("address", address("CH", "3011"))).statusCode(200);
    var moved = new HashMap<String, Object>(address("HK", null));
    moved.put("postalCode", null);
    edit(anna, path, Map.of("address", moved))
        .statusCode(200)
        .body("address.postalCode", nullValue());
    edit(anna, path, Map.of("address", Map.of("country", "CH"))).statusCode(422);
  }

  @ParameterizedTest
  @CsvSource({
    "GB, GB 123 4567 89, GB 123 4567 89, false",
    "GB, xi980780684, XI980780684, true",
    "NO, NO 999 999 999 MVA, NO 999 999 999 MVA, false",
    "IM, GB 001 2345 67, GB 001 2345 67, false",
    "US, 12-3456789, 12-3456789, false",
    "US, DE136695976, DE136695976, true",
    "CH, CHE-123.456.788 MWST, CHE-123.456.788 MWST, true",
    "XK, 330123456, 330123456, false",
  })
  void aTaxNumberTellsWhetherItWasChecked(
      String country, String number, String kept, boolean isChecked) {
    var anna = customers.somebody();
    var address = address(country, country.equals("XK") ? "10000" : "3011");
    var answer =
        organisation(anna, address, number)
            .statusCode(201)
            .body("vatNumber", equalTo(kept))
            .body("vatNumberChecked", equalTo(isChecked));
    anna.calls()
        .get(answer.extract().header("Location"))
        .then()
        .body("vatNumberChecked", equalTo(isChecked));
    billingAddress(anna, address, number)
        .statusCode(201)
        .body("vatNumber", equalTo(kept))
        .body("vatNumberChecked", equalTo(isChecked));
  }

  @ParameterizedTest
  @CsvSource({"GB, XI980780685", "US, DE136695977", "CH, GB123456789", "US, --"})
  void aWrongOneIsRefused(String country, String number) {
    organisation(customers.somebody(), address(country, "3011"), number)
        .statusCode(422)
        .body("violations[0].field", equalTo("vatNumber"));
  }

  @Test
  void withoutANumberNothingWasChecked() {
    organisation(customers.somebody(), address("CH", "3011"), null)
        .statusCode(201)
        .body("vatNumberChecked", nullValue());
  }

  @Test
  void kosovoIsACountry() {
    var anna = customers.newPerson();
    edit(anna, "/v1/me", Map.of("country", "XK")).statusCode(200).body("country", equalTo("XK"));
    var details = details(address("XK", "10000"), null);
    details.put("phone", "044 123 456");
    anna.calls()
        .body(details)
        .post("/v1/organisations")
        .then()
        .statusCode(201)
        .body("phone", equalTo("+38344123456"));
    anna.calls()
        .get("/v1/reference/countries")
        .then()
        .body("items[code=XK][0].name", equalTo("Kosovo"))
        .body("items[code=XK][0].callingCode", equalTo("+383"))
        .body("items[code=XK][0].postalCodeRequired", equalTo(true))
        .body("items[code=HK][0].postalCodeRequired", equalTo(false));
  }

  private static Expectations organisation(
      Person person, Map<String, Object> address, @Nullable String vatNumber) {
    return person.calls().body(details(address, vatNumber)).post("/v1/organisations").then();
  }

  private static Expectations billingAddress(
      Person person, Map<String, Object> address, @Nullable String vatNumber) {
    var details = new HashMap<String, Object>(Map.of("name", "Elsewhere", "address", address));
    details.put("vatNumber", vatNumber);
    return person
        .calls()
        .body(details)
        .post("/v1/organisations/{o}/billing-addresses", person.organisationId())
        .then();
  }

  private static Map<String, Object> details(
      Map<String, Object> address, @Nullable String vatNumber) {
    var details = new HashMap<String, Object>();
    details.put("name", "Elsewhere");
    details.put("type", "company");
    details.put("address", address);
    details.put("vatNumber", vatNumber);
    return details;
  }

  private static Map<String, Object> address(String country, @Nullable String postalCode) {
    var address =
        new HashMap<String, Object>(Map.of("line1", "1 Road", "city", "Town", "country", country));
    if (postalCode != null) {
      address.put("postalCode", postalCode);
    }
    return address;
  }

  private static Expectations edit(Person person, String path, Map<String, Object> patch) {
    return person.calls().header("If-Match", "*").body(patch).patch(path).then();
  }
}
