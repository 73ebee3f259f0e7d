package dev.kontor.platform.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is guessed, trimmed or turned into another type: what is meant has one form. */
@KontorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonToTheLetterTest {
  @Inject Customers customers;
  @Inject Operators operators;

  private Person anna;
  private Person operator;

  @BeforeEach
  void somebodyIsSignedIn() {
    if (anna == null) {
      anna = customers.newPerson();
      operator = operators.newOperator();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 500, 999, 1000, 1001, 20_000})
  void whatIsNestedTooDeeplyIsRefusedEverywhere(int depth) {
    var deep = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    refused(anna.calls().header("If-Match", "*").body(deep).patch("/v1/me"), "");
    var organisation = "/v1/organisations/" + anna.organisationId();
    anna.calls().header("If-Match", "*").body(deep).patch(organisation).then().statusCode(422);
    Api.request().body(deep).post("/v1/auth/sign-in").then().statusCode(422);
    var lists = "{\"firstName\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
    anna.calls().header("If-Match", "*").body(lists).patch("/v1/me").then().statusCode(422);
    Api.request().body(lists).post("/v1/users").then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"firstName\": tru}",
        "{\"firstName\": \"A",
        "{\"firstName\": \"A\", }",
        "{\"firstName\": \"A\" \"lastName\": \"B\"}",
        "{\"firstName\": \"A\", \"firstName\": \"B\"}",
        "{\"firstName\": \"\\x\"}",
      })
  void brokenJsonIsMalformedHoweverDeepItBreaks(String body) {
    anna.calls().header("If-Match", "*").body(body).patch("/v1/me").then().statusCode(400);
    Api.request().body(body).post("/v1/users").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.5",
        "true",
        "[]",
        "[\"Anna\"]",
        "{}",
        "1e400",
        "1e999999999",
        "-1e-999999999"
      })
  void aStringIsAString(String value) {
    patchesMe("firstName", value).statusCode(422).body("violations[0].field", equalTo("firstName"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"AZqzxH0QfD6aQVuPLm0akA==\"",
        "\"1-1-1-1-1\"",
        "\" %s\"",
        "\"%s\\u0000\"",
        "\"\"",
        "1",
        "[\"%s\"]",
      })
  void anIdHasItsOneForm(String value) {
    patchesMe("defaultOrganisationId", value.formatted(anna.organisationId()))
        .statusCode(422)
        .body("violations[0].field", equalTo("defaultOrganisationId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"true\"", "\"false\"", "\"\"", "1", "0", "0.0", "[]", "[true]", "{}"})
  void aBooleanIsABoolean(String value) {
    patchesPolicy("twoFactorRequired", value);
    refused(
        Api.request()
            .body("{\"email\":\"a@example.com\",\"password\":\"x\",\"persistent\":" + value + "}")
            .post("/v1/auth/sign-in"),
        "persistent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2026,12,15]",
        "[2026,12,15,8,0]",
        "1797321600",
        "1797321600.5",
        "\"1797321600\"",
        "\"2026-12-15\"",
        "\"+12026-12-15T08:00:00Z\"",
        "\"10000-12-15T08:00:00Z\"",
        "\" 2026-12-15T08:00:00Z\"",
        "\"2026-12-15T08:00:00Z\\u0000\"",
        "\"\"",
        "true",
      })
  void anInstantHasItsOneForm(String value) {
    patchesPolicy("twoFactorRequiredFrom", value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2026,11,26]",
        "20440",
        "\"2026-11-26T08:00:00Z\"",
        "\"+999999999-12-31\"",
        "\"-999999999-01-01\"",
        "\"10000-01-01\"",
        "\"1899-12-31\"",
        "\"9999-12-31\"",
        "\" 2026-11-26 \"",
        "\"2026-11-26\\u0000\"",
        "\"\"",
        "{}",
      })
  void aDateHasItsOneForm(String value) {
    var body = "{\"type\":\"drive\",\"name\":\"D\",\"period\":\"P1Y\",\"termStart\":" + value + "}";
    refused(operator.calls().body(body).post(products()), "termStart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"P1Y\\u0000\"",
        "\" P1Y \"",
        "\"p1y\"",
        "\"P1Y\\n\"",
        "\"\"",
        "\" \"",
        "0",
        "\"0\"",
        "[]"
      })
  void aValueOfAnEnumerationIsItToTheLetter(String value) {
    var body = "{\"type\":\"drive\",\"name\":\"D\",\"period\":" + value + "}";
    refused(operator.calls().body(body).post(products()), "period");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
  void anotherEncodingIsNotJson(String encoding) {
    var bytes = "{\"firstName\": \"Zoë\"}".getBytes(Charset.forName(encoding));
    anna.calls().header("If-Match", "*").body(bytes).patch("/v1/me").then().statusCode(400);
    anna.calls().body(bytes).post("/v1/organisations").then().statusCode(400);
    Api.request().body(bytes).post("/v1/users").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({"C0AF", "EDA080", "F4908080", "FF", "C3", "E282"})
  void brokenUtf8IsNotJson(String hex) {
    var broken = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    var bytes = ("{\"firstName\": \"" + broken + "\"}").getBytes(StandardCharsets.ISO_8859_1);
    anna.calls().header("If-Match", "*").body(bytes).patch("/v1/me").then().statusCode(400);
    Api.request().body(bytes).post("/v1/users").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "application/*+json",
        "application/json; charset=utf-16",
        "application/json;charset=ISO-8859-1",
        "application/json; charset=\"us-ascii\"",
      })
  void aRangeAndAnotherEncodingAreNoTypesOfBodies(String type) {
    Api.request()
        .contentType(type)
        .body("{\"email\": \"a@example.com\"}")
        .post("/v1/email-verifications/resend")
        .then()
        .statusCode(415);
    // Before anybody is asked who calls.
    Api.request().contentType(type).body("{}").patch("/v1/me").then().statusCode(415);
    anna.calls().contentType(type).body("{}").put("/v1/me/avatar").then().statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
  void itsOwnEncodingMayBeNamed(String type) {
    anna.calls()
        .contentType(type)
        .header("If-Match", "*")
        .body("{\"firstName\": \"Zoë\"}")
        .patch("/v1/me")
        .then()
        .statusCode(200)
        .body("firstName", equalTo("Zoë"));
  }

  @Test
  void anIdInThePathHasItsOneForm() {
    var id = anna.organisationId();
    anna.calls().get("/v1/organisations/{o}/members", id).then().statusCode(200);
    anna.calls().get("/v1/me/sessions").then().statusCode(200);
    for (var other : new String[] {"1-1-1-1-1", "%20" + id, id.toString().replace("-", "")}) {
      anna.calls().get("/v1/organisations/{o}/members", other).then().statusCode(404);
      anna.calls().delete("/v1/me/sessions/{s}", other).then().statusCode(404);
    }
  }

  @Test
  void anIdInAQueryHasItsOneForm() {
    var members = "/v1/organisations/" + anna.organisationId() + "/members?group=";
    anna.calls().get(members + "1-1-1-1-1").then().statusCode(422);
    anna.calls().get(members + UUID.randomUUID()).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/organisations/{o}/members?limit=5&limit=5",
        "/v1/organisations/{o}/members?q=a&limit=5&q=b",
        "/v1/organisations/{o}/activity?kind=member&kind=product",
        "/v1/catalogue/offers?on=2026-01-01&on=2026-01-01",
      })
  void aParameterOfAQueryStandsOnce(String target) {
    anna.calls()
        .get(target.replace("{o}", anna.organisationId().toString()))
        .then()
        .statusCode(422)
        .body("violations[0].in", equalTo("query"))
        .body("violations[0].message", containsString("once"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/me?colour=blue",
        "/v1/organisations/{o}/members?Limit=5",
        "/v1/catalogue/offers?of=2026-01-01",
        "/v1/reference/countries?=x",
      })
  void aParameterOfAQueryIsOneThatIsKnown(String target) {
    anna.calls()
        .get(target.replace("{o}", anna.organisationId().toString()))
        .then()
        .statusCode(422)
        .body("violations[0].in", equalTo("query"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/catalogue/offers?on=%2B12026-01-01",
        "/v1/catalogue/offers?on=2026-01-01T00:00:00Z",
        "/v1/organisations/{o}/activity?from=2026-01-01",
        "/v1/organisations/{o}/activity?to=%2B999999999-01-01T00:00:00Z",
        "/v1/organisations/{o}/prepaid/entries?from=-999999999-01-01",
        "/v1/organisations/{o}/prepaid/entries?to=1899-12-31",
      })
  void datesInQueriesAreReadAlike(String target) {
    anna.calls()
        .get(target.replace("{o}", anna.organisationId().toString()))
        .then()
        .statusCode(422)
        .body("violations[0].in", equalTo("query"));
  }

  private Expectations patchesMe(String field, String value) {
    return anna.calls()
        .header("If-Match", "*")
        .body("{\"" + field + "\": " + value + "}")
        .patch("/v1/me")
        .then();
  }

  private void patchesPolicy(String field, String value) {
    refused(
        anna.calls()
            .header("If-Match", "*")
            .body("{\"" + field + "\": " + value + "}")
            .patch("/v1/organisations/{o}/security-policy", anna.organisationId()),
        field);
  }

  private String products() {
    return "/v1/operator/organisations/" + anna.organisationId() + "/products";
  }

  private static void refused(Answer answer, String field) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"))
        .body("violations[0].field", equalTo(field));
  }
}
