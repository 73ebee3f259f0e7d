package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is wrong with a body is told at once, in the order of the contract. */
@KontorTest
class BodyFaultsResourceTest {
  @Inject Customers customers;

  private Person anna;

  @BeforeEach
  void somebodyIsSignedIn() {
    anna = customers.newPerson();
  }

  @Test
  void wrongTypesUnknownPropertiesAndBrokenRulesAreToldTogether() {
    var body =
        """
        {"zebra": [1, {"a": 2}], "lastName": 7, "firstName": " ", "language": {"a": []},
         "email": "x", "ape": null}""";

    var answer = Api.request().body(body).post("/v1/users");

    assertThat(fields(answer))
        .containsExactly("email", "password", "firstName", "lastName", "language", "ape", "zebra");
    assertThat(answer.jsonPath().getList("violations.in")).containsOnly("body");
  }

  @Test
  void whatIsInsideIsNamedByItsPlace() {
    var body =
        """
        {"role": "boss", "email": "anna@example.com", "groupIds": ["%s", null, "x", 3],
         "access": {"grants": [{"productId": "1", "rights": ["use", 5], "zzz": {}}], "zz": 1}}"""
            .formatted(UUID.randomUUID());

    var answer = anna.calls().body(body).post(path("/invitations"));

    assertThat(fields(answer))
        .contains(
            "role",
            "groupIds[1]",
            "groupIds[2]",
            "groupIds[3]",
            "access.grants[0].productId",
            "access.grants[0].rights[1]",
            "access.grants[0].zzz",
            "access.zz")
        .doesNotContain("email", "groupIds[0]")
        .noneMatch(each -> each.contains("<"));
  }

  @Test
  void partsOfListsHaveNoNamesOfTheirOwn() {
    var body = new HashMap<String, Object>(Map.of("email", "a@b.ch", "role", "collaborator"));
    body.put("groupIds", Collections.singletonList(null));

    assertThat(fields(anna.calls().body(body).post(path("/invitations"))))
        .containsExactly("groupIds[0]");
  }

  @Test
  void aPatchIsReadToItsEndToo() {
    var patch = "{\"name\": 1e999, \"type\": \"firm\", \"address\": {\"city\": [], \"x\": 1}}";

    var answer = anna.calls().header("If-Match", "*").body(patch).patch(path(""));

    assertThat(fields(answer)).startsWith("name", "type").contains("address.city", "address.x");
    assertThat(messages(answer))
        .contains("must be one of individual, association, company, public_body, school");
  }

  @ParameterizedTest
  @CsvSource({
    "en,must be one of legal_representative",
    "de,muss einer dieser Werte sein: legal_representative",
    "fr,doit être l'une de ces valeurs\u00a0: legal_representative",
    "it,deve essere uno di questi valori: legal_representative",
    "es,debe ser uno de estos valores: legal_representative"
  })
  void whatIsPermittedIsSaidInTheReadersLanguage(String language, String beginning) {
    var answer =
        anna.calls()
            .header("Accept-Language", language)
            .body(Map.of("email", "a@b.ch", "role", "boss"))
            .post(path("/invitations"));

    assertThat(messages(answer)).hasSize(1).allMatch(each -> each.startsWith(beginning));
  }

  /** Codes that are the names of constants, too. */
  @Test
  void anUnknownPeriodIsToldWithAllElse() {
    var body = "{\"offer\": 7, \"period\": \"yearly\", \"zebra\": 1}";

    var answer =
        anna.calls()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(body)
            .post(path("/carts/" + UUID.randomUUID() + "/lines"));

    assertThat(fields(answer)).containsExactly("offer", "period", "zebra");
    assertThat(messages(answer)).contains("must be one of P1M, P3M, P1Y, P2Y, P3Y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|must not be longer than 128 or shorter than 12|must not be longer than 2",
        "de|darf nicht länger als 128 und nicht kürzer als 12 sein|darf nicht länger als 2 sein",
        "fr|doit avoir une longueur de 128 au plus et de 12 au moins"
            + "|doit avoir une longueur de 2 au plus",
        "it|deve avere una lunghezza massima di 128 e minima di 12"
            + "|deve avere una lunghezza massima di 2",
        "es|debe tener una longitud máxima de 128 y mínima de 12"
            + "|debe tener una longitud máxima de 2"
      })
  void howLongSomethingMayBeIsASentence(String language, String password, String country) {
    var answer =
        Api.request()
            .header("Accept-Language", language)
            .body(
                Map.of(
                    "email", "nora@example.com",
                    "password", "abc",
                    "firstName", "Nora",
                    "lastName", "Weber",
                    "country", "CHX"))
            .post("/v1/users");

    assertThat(fields(answer)).containsExactly("password", "country");
    assertThat(messages(answer)).containsExactly(password, country);
  }

  /** Whatever the code calls them. */
  @Test
  void whatIsPermittedIsNamedAsItIsWritten() {
    var body = Map.of("email", "a@b.ch", "role", "collaborator", "permissions", List.of("BOSS"));

    assertThat(messages(anna.calls().body(body).post(path("/invitations"))))
        .containsExactly("must be one of accounting");
  }

  @Test
  void noBodyHasMoreFaultsThanOneReads() {
    var many = new HashMap<String, Object>();
    for (var i = 0; i < 500; i++) {
      many.put("unknown" + i, i);
    }

    assertThat(fields(Api.request().body(many).post("/v1/users")).size()).isBetween(1, 60);
  }

  @Test
  void whatIsNoJsonIsStillMalformed() {
    Api.request().body("{\"email\": 1, \"zzz\": 2, ").post("/v1/users").then().statusCode(400);
    Api.request().body("[]").post("/v1/users").then().statusCode(400);
  }

  private String path(String end) {
    return "/v1/organisations/" + anna.organisationId() + end;
  }

  private static List<String> fields(Answer answer) {
    answer.then().statusCode(422);
    return answer.jsonPath().getList("violations.field", String.class);
  }

  private static List<String> messages(Answer answer) {
    answer.then().statusCode(422);
    return answer.jsonPath().getList("violations.message", String.class);
  }
}
